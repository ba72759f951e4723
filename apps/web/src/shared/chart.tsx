import type { EChartsCoreOption } from 'echarts/core'
import { lazy, Suspense } from 'react'
import { Loading } from './loading.tsx'

const Drawn = lazy(() => import('./chart-drawn.tsx').then((all) => ({ default: all.ChartDrawn })))

/** What a chart is given (图表内容). Numbers of a chart are for the eye alone; the table beside it has the digits. */
export interface ChartProps {
  readonly option: EChartsCoreOption
  /** What is seen in it, for those who hear it. */
  readonly label: string
  readonly height?: number
  readonly clicked?: (name: string) => void
}

/** A chart (图表), its library loaded only where one is seen. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Loading />}>
      <Drawn {...props} />
    </Suspense>
  )
}
