/**
 * Does work on inputs, several at once, and takes the results in the order of the inputs (按序并行).
 *
 * At most `width` are begun and not yet taken, so that memory stays flat however many come; inputs are drawn only as they
 * are needed. Ends early, without waiting for what was begun, when the signal is given. Rejects with what `work` or
 * `take` rejects with.
 */
export async function inOrder<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  steps: {
    readonly work: (input: In) => Promise<Out>
    readonly take: (output: Out) => Promise<void> | void
  },
  { width, signal }: { readonly width: number; readonly signal?: AbortSignal },
): Promise<void> {
  const begun: Promise<Out>[] = []
  const takeFirst = async () => {
    const output = await unlessStopped(begun.shift()!, signal)
    if (output !== stopped) await steps.take(output)
  }
  for await (const input of inputs) {
    if (signal?.aborted) return
    const output = steps.work(input)
    // It is waited for in its turn; until then a rejection is not unheard.
    output.catch(() => undefined)
    begun.push(output)
    if (begun.length >= width) await takeFirst()
  }
  while (begun.length > 0 && !signal?.aborted) await takeFirst()
}

const stopped = Symbol('stopped')

/**
 * What the promise gives, or that the signal came first. Not a race with one promise for the signal: that would hold on to
 * everything it ever ran against.
 */
function unlessStopped<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value | typeof stopped> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(stopped)
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop))
  })
}
