/** A field that was filled in wrongly (填写问题). */
interface Fault {
  readonly path: string
  readonly zh: string
  readonly en: string
}

/** A no of the server (接口问题), or that it could not be reached: what happened and what to do next, in both languages. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly zh: string
  readonly en: string
  readonly faults: readonly Fault[]
  readonly refusal: { readonly code: string } | undefined
  readonly changes: readonly unknown[]
  readonly requestId: string | undefined

  constructor(body: Readonly<Record<string, unknown>>, status: number) {
    super(String(body.title ?? status))
    this.name = 'Problem'
    this.status = status
    this.code = String(body.code ?? 'unreadable')
    this.zh = String(body.title ?? `服务器答复异常（${status}）。请稍后重试；仍不行请联系管理员。`)
    this.en = String(
      body.detail ?? `The server answered ${status}. Try again later; else tell the administrator.`,
    )
    this.faults = (body.faults as readonly Fault[] | undefined) ?? []
    this.refusal = body.refusal as { readonly code: string } | undefined
    this.changes = (body.changes as readonly unknown[] | undefined) ?? []
    this.requestId = body.requestId as string | undefined
  }
}

/** Nothing came back at all (网络中断). */
export function unreachable(): Problem {
  const title = '连不上服务器，网络可能已中断。已填内容仍保留在本机，恢复后请再试。'
  const detail =
    'The server cannot be reached. What you typed is kept on this machine; try again once the network is back.'
  return new Problem({ code: 'unreachable', title, detail }, 0)
}

/** A file that is not as it was when it was chosen (文件已改动). */
export function fileChanged(name: string): Problem {
  const title = `《${name}》在选择之后又改过或者移走了，没有发送。请保存并关闭它，再重新选择。`
  const detail = `${name} was changed or moved after it was chosen, and was not sent. Save and close it, and choose it again.`
  return new Problem({ code: 'fileChanged', title, detail }, 0)
}
