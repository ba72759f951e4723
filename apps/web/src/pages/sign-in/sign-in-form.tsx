import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { type SignIn, sessionApi } from '../../api/session.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('signInForm', {
  name: ['用户名', 'Name'],
  password: ['口令', 'Password'],
  enter: ['登录', 'Sign in'],
  entering: ['正在登录……', 'Signing in …'],
})

/** Name and password (登录表单), of plain elements: nothing else need be loaded for it. `name` is fixed where the same person is to come back. */
export function SignInForm(props: { readonly name?: string; readonly entered: (signIn: SignIn) => void }) {
  const say = useWords()
  const pick = usePick()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const isBack = props.name !== undefined
  const form = useRef<HTMLFormElement>(null)
  // Whoever came here came to type: into the first field that is empty.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus(), [])
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    setBusy(true)
    try {
      props.entered(await sessionApi.begin(signInOf(typed)))
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({}, 500))
      setBusy(false)
    }
  }
  return (
    <form className="door-form" ref={form} onSubmit={enter}>
      {problem && (
        <p role="alert" className="door-problem">
          {pick(problem)}
        </p>
      )}
      <label>
        {say('name')}
        <input name="name" required autoComplete="username" defaultValue={props.name} readOnly={isBack} />
      </label>
      <label>
        {say('password')}
        <input name="password" type="password" required autoComplete="current-password" />
      </label>
      <button type="submit" disabled={isBusy}>
        {say(isBusy ? 'entering' : 'enter')}
      </button>
    </form>
  )
}

/** What was typed; the government is named in the address where the server keeps several. */
function signInOf(typed: FormData) {
  const government = new URLSearchParams(location.search).get('government')
  return {
    name: String(typed.get('name')),
    password: String(typed.get('password')),
    ...(government && { government }),
  }
}
