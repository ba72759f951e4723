import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * A file that is being read at the server (读取进度): how many seconds it has taken, what is wrong with it, and how to stop. `run` gives
 * what came back, or nothing where it was stopped or refused.
 */
export function useReading() {
  const [name, setName] = useState<string>()
  const [seconds, setSeconds] = useState(0)
  const [problem, setProblem] = useState<unknown>()
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => {
    if (name === undefined) return
    setSeconds(0)
    const clock = setInterval(() => setSeconds((sofar) => sofar + 1), 1000)
    return () => clearInterval(clock)
  }, [name])
  useEffect(() => () => stopper.current?.abort(), [])
  const run = useCallback(
    async <Answer>(
      called: string,
      work: (signal: AbortSignal) => Promise<Answer>,
    ): Promise<Answer | undefined> => {
      stopper.current?.abort()
      const own = new AbortController()
      stopper.current = own
      setProblem(undefined)
      setName(called)
      try {
        return await work(own.signal)
      } catch (error) {
        if (!own.signal.aborted) setProblem(error)
        return undefined
      } finally {
        if (stopper.current === own) setName(undefined)
      }
    },
    [],
  )
  const stop = useCallback(() => stopper.current?.abort(), [])
  return { run, stop, name, seconds, problem, clear: () => setProblem(undefined) }
}
