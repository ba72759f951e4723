import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLook } from '../frame/look.ts'
import type { ChartProps } from './chart.tsx'

use([BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart])
use([DatasetComponent, GridComponent, LegendComponent, MarkLineComponent])
use([TooltipComponent, VisualMapComponent, CanvasRenderer])

/** A chart once its library is here (图表绘制). */
export function ChartDrawn({ option, label, height = 260, clicked }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  const { isDark } = useLook()
  useEffect(() => {
    const drawn = init(place.current!, isDark ? 'dark' : undefined, { renderer: 'canvas' })
    chart.current = drawn
    const follow = new ResizeObserver(() => drawn.resize())
    follow.observe(place.current!)
    return () => {
      follow.disconnect()
      drawn.dispose()
    }
  }, [isDark])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart that was made anew for another look is filled anew
  useEffect(() => {
    chart.current?.setOption({ animation: false, backgroundColor: 'transparent', ...option }, true)
  }, [option, isDark])
  useEffect(() => {
    const drawn = chart.current
    if (!clicked) return undefined
    const tell = ({ name }: { readonly name: string }) => clicked(name)
    drawn?.on('click', tell as never)
    return () => void drawn?.off('click', tell as never)
  }, [clicked])
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height }} />
}
