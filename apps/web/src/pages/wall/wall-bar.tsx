import { FullscreenExitOutlined, FullscreenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented, Slider } from 'antd'
import { monthEndsOf } from '../../shared/month-days.ts'
import { useView } from '../../shared/use-view.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { type Grouping, groupings } from './wall-columns.ts'
import { useWallWords } from './wall-words.ts'

/** What the wall is set to (挂图设置): columns, words, month, the whole screen. */
export function WallBar(props: {
  readonly today: string
  readonly day: string
  readonly by: Grouping
  readonly hasAllWords: boolean
  readonly isFull: boolean
}) {
  const say = useWallWords()
  const shared = useSharedWords()
  const view = useView()
  const { today, day, by, hasAllWords, isFull } = props
  return (
    <div className="wall-bar no-print">
      <Segmented
        aria-label={say('by')}
        value={by}
        onChange={(value) => view.set({ by: value })}
        options={groupings.map((value) => ({ value, label: say(value) }))}
      />
      <Segmented
        aria-label={say('words')}
        value={hasAllWords ? 'all' : 'trouble'}
        onChange={(value) => view.set({ words: value })}
        options={[
          { value: 'all', label: say('allWords') },
          { value: 'trouble', label: say('troubleWords') },
        ]}
      />
      <MonthSlider today={today} day={day} />
      <Button
        icon={isFull ? <FullscreenExitOutlined aria-hidden /> : <FullscreenOutlined aria-hidden />}
        onClick={() => {
          if (isFull) void document.exitFullscreen?.().catch(() => {})
          else void document.documentElement.requestFullscreen?.().catch(() => {})
          view.set({ full: isFull ? '' : '1' })
        }}
      >
        {say(isFull ? 'leave' : 'full')}
      </Button>
      {!isFull && (
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {shared('print')}
        </Button>
      )}
    </div>
  )
}

function MonthSlider({ today, day }: { readonly today: string; readonly day: string }) {
  const say = useWallWords()
  const view = useView()
  const ends = monthEndsOf(today)
  const last = ends.length - 1
  const wordOf = (at: number) =>
    at === last ? say('now') : say('month', { month: Number(ends[at]!.slice(5, 7)) })
  return (
    <div className="wall-months">
      <Slider
        ariaLabelForHandle={say('day')}
        ariaValueTextFormatterForHandle={(at) => ends[at] ?? ''}
        min={0}
        max={last}
        step={1}
        marks={Object.fromEntries(ends.map((end, at) => [at, <span key={end}>{wordOf(at)}</span>]))}
        value={Math.max(0, ends.indexOf(day))}
        tooltip={{ formatter: (at = last) => ends[at] }}
        onChange={(at) => view.set({ on: at === last ? '' : ends[at] }, { replace: true })}
      />
    </div>
  )
}
