import { Button, Checkbox, Flex, Tag } from 'antd'
import { useEscalation } from '../../api/supervision.ts'
import type { CalledNotice, HeldNotice } from '../../api/work.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { usePick } from '../../words/i18n.ts'
import { pairOf, stepWords } from '../../words/item-words.ts'
import { ItemLink } from './item-link.tsx'
import { useSupervisionWords } from './supervision-words.ts'

const steps = ['reminder', 'warning', 'order', 'talk'] as const

/** The ladder (督办梯次): on each step what is called for today and what is held; the chosen ones go on to be drafted. */
export function BoardPart() {
  const say = useSupervisionWords()
  const view = useView()
  const { data, error, refetch } = useEscalation()
  if (!data) return error ? <ProblemNote problem={error} retry={() => void refetch()} /> : <Loading />
  const chosen = new Set(view.many('chosen'))
  const choose = (items: readonly string[]) => view.set({ chosen: items }, { replace: true })
  const turn = (items: readonly string[], isOn: boolean) =>
    choose(isOn ? [...new Set([...chosen, ...items])] : [...chosen].filter((each) => !items.includes(each)))
  return (
    <>
      <p>{say('boardWhat')}</p>
      <Flex gap={8} align="center" className="issue-bar">
        <Button type="primary" disabled={chosen.size === 0} onClick={() => view.set({ tab: 'issue' })}>
          {say('draftChosen', { count: chosen.size })}
        </Button>
        {chosen.size > 0 && <Button onClick={() => choose([])}>{say('clearChosen')}</Button>}
      </Flex>
      <div className="ladder">
        {steps.map((step) => (
          <Step
            key={step}
            step={step}
            called={data.called.filter((each) => each.step === step)}
            held={data.held.filter((each) => each.step === step)}
            chosen={chosen}
            turn={turn}
          />
        ))}
      </div>
    </>
  )
}

function Step(props: {
  readonly step: (typeof steps)[number]
  readonly called: readonly CalledNotice[]
  readonly held: readonly HeldNotice[]
  readonly chosen: ReadonlySet<string>
  readonly turn: (items: readonly string[], isOn: boolean) => void
}) {
  const { step, called, held, chosen, turn } = props
  const say = useSupervisionWords()
  const pick = usePick()
  const ids = called.map(({ item }) => item)
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <section className="ladder-step" aria-label={pick(pairOf(stepWords, step))}>
      <h2>{pick(pairOf(stepWords, step))}</h2>
      <h3>{called.length > 0 ? say('calledCount', { count: called.length }) : say('noneCalled')}</h3>
      {called.length > 1 && (
        <Checkbox checked={isAll} onChange={(event) => turn(ids, event.target.checked)}>
          {say('chooseStep')}
        </Checkbox>
      )}
      <ul className="ladder-list">
        {called.map((each) => (
          <li key={each.item}>
            <Flex gap={8} align="start">
              <Checkbox
                aria-label={`${each.serial ?? ''} ${each.words}`}
                checked={chosen.has(each.item)}
                onChange={(event) => turn([each.item], event.target.checked)}
              />
              <div>
                <ItemLink {...each} />
                <div>
                  {each.toName}{' '}
                  <LightSign light={each.light} word={each.light.word} computed={each.light.computed} />
                  {each.paper === 'letter' && <Tag>{say('letter')}</Tag>}
                </div>
                <div className="ladder-note">
                  {say('why', { because: each.because, clause: each.clause })}
                </div>
              </div>
            </Flex>
          </li>
        ))}
      </ul>
      <h3>{held.length > 0 ? say('heldCount', { count: held.length }) : say('noneHeld')}</h3>
      <ul className="ladder-list">
        {held.map((each) => (
          <Held key={`${each.item}/${each.notice}`} notice={each} />
        ))}
      </ul>
    </section>
  )
}

function Held({ notice }: { readonly notice: HeldNotice }) {
  const say = useSupervisionWords()
  const { state, replyBy, repliedOn } = notice
  return (
    <li>
      <ItemLink {...notice} />
      <div>
        {notice.toName} {notice.documentNumber}
      </div>
      {state === 'replied' ? (
        <Tag color="success">{say('replied', { day: repliedOn ?? '' })}</Tag>
      ) : (
        <Tag {...(state === 'late' && { color: 'error' })}>{say(state, { day: replyBy })}</Tag>
      )}
      {notice.reply !== undefined && <div className="ladder-note">{notice.reply}</div>}
    </li>
  )
}
