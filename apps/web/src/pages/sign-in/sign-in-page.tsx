import type { SignIn } from '../../api/session.ts'
import { Preferences } from '../../frame/preferences.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { SignInForm } from './sign-in-form.tsx'

const useWords = wordsOf('signIn', {
  title: ['台账', 'Taizhang'],
  motto: [
    '报告里的每一件事，记在账上，直到办成。',
    'Every promise in the report, on the record, until it is kept.',
  ],
})

/** The door (登录页). */
export function SignInPage({ entered }: { readonly entered: (signIn: SignIn) => void }) {
  const say = useWords()
  const shared = useSharedWords()
  return (
    <main className="door">
      <h1>{say('title')}</h1>
      <p>{say('motto')}</p>
      <SignInForm entered={entered} />
      <p>{shared('noSecretsHere')}</p>
      <Preferences />
    </main>
  )
}
