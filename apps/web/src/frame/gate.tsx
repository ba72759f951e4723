import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { type SignIn, sessionApi } from '../api/session.ts'
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx'
import { usePick } from '../words/i18n.ts'
import { useSharedWords } from '../words/shared-words.ts'

const Inside = lazy(() => import('../inside.tsx').then((all) => ({ default: all.Inside })))
const FirstRunPage = lazy(() =>
  import('../pages/first-run/first-run-page.tsx').then((all) => ({ default: all.FirstRunPage })),
)
const NewPasswordPage = lazy(() =>
  import('../pages/sign-in/new-password-page.tsx').then((all) => ({ default: all.NewPasswordPage })),
)

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly problem: unknown }
  | { readonly kind: 'setUp' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly signIn: SignIn }

/** What comes before every page (入口): set-up of an empty system, signing in, a password that is due. */
export function Gate() {
  const [stage, setStage] = useState<Stage>({ kind: 'asking' })
  const look = useCallback(() => {
    setStage({ kind: 'asking' })
    stageNow().then(setStage)
  }, [])
  useEffect(look, [look])
  const entered = (signIn: SignIn) => setStage({ kind: 'signedIn', signIn })
  const left = useCallback(() => setStage({ kind: 'signedOut' }), [])
  return <Suspense fallback={<Waiting />}>{shown()}</Suspense>

  function shown() {
    switch (stage.kind) {
      case 'asking':
        return <Waiting />
      case 'failed':
        return <Failed problem={stage.problem} retry={look} />
      case 'setUp':
        return <FirstRunPage entered={entered} />
      case 'signedOut':
        return <SignInPage entered={entered} />
      case 'signedIn':
        if (stage.signIn.passwordDue) return <NewPasswordPage signIn={stage.signIn} changed={left} />
        return <Inside key={stage.signIn.account.id} signIn={stage.signIn} left={left} />
    }
  }
}

async function stageNow(): Promise<Stage> {
  try {
    return { kind: 'signedIn', signIn: await sessionApi.now() }
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) return { kind: 'failed', problem }
  }
  try {
    return { kind: (await sessionApi.isSetUpNeeded()) ? 'setUp' : 'signedOut' }
  } catch (problem) {
    return { kind: 'failed', problem }
  }
}

function Waiting() {
  const say = useSharedWords()
  return (
    <p className="door-waiting" role="status">
      {say('loading')}
    </p>
  )
}

function Failed(props: { readonly problem: unknown; readonly retry: () => void }) {
  const say = useSharedWords()
  const pick = usePick()
  const problem = props.problem instanceof Problem ? props.problem : new Problem({}, 500)
  return (
    <main className="door">
      <p role="alert" className="door-problem">
        {pick(problem)}
      </p>
      <button type="button" onClick={props.retry}>
        {say('retry')}
      </button>
    </main>
  )
}
