import { App } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useSharedWords } from '../words/shared-words.ts'

/**
 * Something that is done at the server (办理): `run` does it, says that it is done, and keeps the problem where it is not. Gives whether it
 * went well. A second click while it is under way does nothing. `problem` goes into a `ProblemNote` beside what was typed, which stays.
 */
export function useDoing() {
  const { message } = App.useApp()
  const say = useSharedWords()
  const [isBusy, setBusy] = useState(false)
  // What is shown follows a moment later: the second of two clicks would come before it.
  const isRunning = useRef(false)
  const [problem, setProblem] = useState<unknown>()
  const run = useCallback(
    async (work: () => Promise<unknown>, told: string | undefined = say('done')): Promise<boolean> => {
      if (isRunning.current) return false
      isRunning.current = true
      setBusy(true)
      setProblem(undefined)
      try {
        await work()
        if (told) void message.success(told)
        return true
      } catch (error) {
        setProblem(error)
        return false
      } finally {
        isRunning.current = false
        setBusy(false)
      }
    },
    [message, say],
  )
  return { run, isBusy, problem, clear: () => setProblem(undefined) }
}
