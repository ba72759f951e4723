import { Tour } from 'antd'
import { usePick, wordsOf } from '../words/i18n.ts'
import { sections } from './sections.tsx'
import { useSession } from './session.tsx'
import { endTour, useTourOpen } from './tour-state.ts'
import { tourSteps } from './tour-steps.ts'

const useWords = wordsOf('tour', {
  next: ['下一步', 'Next'],
  previous: ['上一步', 'Back'],
  finish: ['开始使用', 'Begin'],
})

/** Five minutes through the sections that this person has (五分钟导览), told for what he comes for. */
export function PageTour() {
  const say = useWords()
  const pick = usePick()
  const { signIn, may } = useSession()
  const isOpen = useTourOpen()
  const shown = sections.filter(({ needs }) => needs.length === 0 || needs.some(may)).map(({ path }) => path)
  const roles = signIn.account.grants.map(({ role }) => role)
  const steps = tourSteps(roles, shown)
  return (
    <Tour
      open={isOpen}
      onClose={endTour}
      onFinish={endTour}
      steps={steps.map(({ path, title, words }, at) => ({
        title: pick(title),
        description: pick(words),
        target: path === undefined ? null : () => targetOf(path),
        placement: path === undefined ? 'center' : 'rightTop',
        prevButtonProps: { children: say('previous') },
        nextButtonProps: { children: say(at === steps.length - 1 ? 'finish' : 'next') },
      }))}
    />
  )
}

/** The line of the menu that leads there; where the menu is folded away, the step stands in the middle. */
function targetOf(path: string): HTMLElement {
  const links = [...document.querySelectorAll<HTMLElement>('nav a')]
  return links.find((link) => link.getAttribute('href')?.endsWith(path)) ?? (null as unknown as HTMLElement)
}
