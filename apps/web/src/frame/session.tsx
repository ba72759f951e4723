import { QueryClient, useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { keepToken, whenSignedOut } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { type SignIn, sessionApi } from '../api/session.ts'
import { SignInAgain } from './sign-in-again.tsx'

/** Who is signed in, and how that changes (登录状态). */
export interface Session {
  readonly signIn: SignIn
  /** Whether some role of the account may ever do this; what it may be done to is for the server to say. */
  may(action: string): boolean
  leave(): Promise<void>
}

const SessionContext = createContext<Session | undefined>(undefined)

/** The session (登录状态) of pages behind the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of SessionProvider: the page stands before the sign-in.')
  return session
}

/**
 * Nothing asked twice while it is fresh; a no is not asked again, a lost network is. What the browser says of the network decides
 * nothing: whoever presses without one is told so, where waiting for it would leave him with a button that does nothing.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 15_000,
        retry: (count, error) =>
          count < 2 && error instanceof Problem && [0, 502, 503, 504].includes(error.status),
      },
    },
  })
}

/** Requests that wait until somebody is signed in again. */
interface Waiting {
  readonly promise: Promise<void>
  readonly resolve: () => void
}

function begunWaiting(): Waiting {
  let resolve = () => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** Keeps who is signed in, and asks for the password over the page when the sign-in has ended: what was typed stays. */
export function SessionProvider(props: {
  readonly signIn: SignIn
  readonly left: () => void
  readonly children: ReactNode
}) {
  const { left, children } = props
  const [signIn, setSignIn] = useState(props.signIn)
  const [isAsking, setAsking] = useState(false)
  const waiting = useRef<Waiting>(undefined)
  const queries = useQueryClient()
  const accountId = signIn.account.id

  const back = useCallback(
    (next: SignIn) => {
      // Somebody else sits here now: nothing of the one before may be shown to him or be sent in his name.
      if (next.account.id !== accountId) return location.reload()
      keepToken(next.csrfToken)
      setSignIn(next)
      setAsking(false)
      waiting.current?.resolve()
      waiting.current = undefined
    },
    [accountId],
  )
  useEffect(() => {
    whenSignedOut(() => {
      waiting.current ??= begunWaiting()
      // Another window may have signed in meanwhile.
      void sessionApi.now().then(back, () => setAsking(true))
      return waiting.current.promise
    })
    return () => whenSignedOut(undefined)
  }, [back])

  const leave = useCallback(async () => {
    await sessionApi.end().catch((problem) => {
      if (!(problem instanceof Problem && problem.code === 'signedOut')) throw problem
    })
    queries.clear()
    left()
  }, [queries, left])
  const session = useMemo<Session>(() => {
    const actions = new Set(signIn.actions)
    return { signIn, may: (action) => actions.has(action), leave }
  }, [signIn, leave])
  return (
    <SessionContext value={session}>
      {children}
      {isAsking && <SignInAgain name={signIn.account.name} back={back} leave={left} />}
    </SessionContext>
  )
}
