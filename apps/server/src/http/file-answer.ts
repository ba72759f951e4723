/** A file that was made, to be sent (生成的文件). */
export interface FileMade {
  readonly name: string
  readonly bytes: Uint8Array | string
}

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The file as an attachment (下载), its Chinese name by RFC 5987; no browser opens it in place. */
export function fileAnswer({ name, bytes }: FileMade): Response {
  const extension = name.split('.').at(-1)!
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="file.${extension}"; filename*=UTF-8''${encoded(name)}`,
    'x-content-type-options': 'nosniff',
  }
  return new Response(bytes as Uint8Array<ArrayBuffer> | string, { headers })
}

/** What encodeURIComponent leaves and RFC 5987 does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
