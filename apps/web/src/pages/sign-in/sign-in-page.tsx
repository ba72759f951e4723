import type { SignIn } from '../../api/session.ts'
import { Preferences } from '../../frame/preferences.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { SignInForm } from './sign-in-form.tsx'

const useWords = wordsOf('signIn', {
  title: ['台账', 'Taizhang'],
  motto: [
    '报告里的每一件事，记在账上，直到办成。',
    'Every promise in the report, on the record, until it is kept.',
  ],
  noSecrets: ['本系统不得录入涉密信息', 'No state secrets may be entered into this system'],
})

/** The door (登录页). */
export function SignInPage({ entered }: { readonly entered: (signIn: SignIn) => void }) {
  const say = useWords()
  return (
    <main className="door">
      <h1>{say('title')}</h1>
      <p>{say('motto')}</p>
      <SignInForm entered={entered} />
      <p>{say('noSecrets')}</p>
      <Preferences />
    </main>
  )
}
