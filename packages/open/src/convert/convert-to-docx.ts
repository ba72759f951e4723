import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { findLibreOffice } from './find-libre-office.ts'
import { runCapped } from './run-capped.ts'

export type ForeignFormat = 'doc' | 'wps' | 'rtf' | 'odt' | 'word xml'

interface Foreign {
  readonly extension: string
  readonly mediaType: string
  /** Named, so that LibreOffice does not take a damaged file for plain text and open it all the same. */
  readonly filter?: string
}

export const foreignFormats: Readonly<Record<ForeignFormat, Foreign>> = {
  doc: { extension: 'doc', mediaType: 'application/msword', filter: 'MS Word 97' },
  wps: { extension: 'wps', mediaType: 'application/vnd.ms-works' },
  rtf: { extension: 'rtf', mediaType: 'application/rtf', filter: 'Rich Text Format' },
  odt: { extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  'word xml': { extension: 'xml', mediaType: 'application/msword' },
}

// The rest of the time is for reading what comes out, and for stopping before whoever runs us is stopped.
const shareOfTime = 0.75

/**
 * The same document as docx, made by LibreOffice (格式转换) in a folder of its own, which is removed
 * afterwards.
 *
 * Refuses with `needsConversion` where LibreOffice is not installed, `tookTooLong`, and `corrupt` when
 * nothing came out.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  format: ForeignFormat,
  limits: Limits,
): Promise<Outcome<Uint8Array>> {
  const program = findLibreOffice()
  if (program === undefined) return { failure: { code: 'needsConversion', format } }
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-open-'))
  try {
    const { extension, filter } = foreignFormats[format]
    const input = join(folder, `in.${extension}`)
    await writeFile(input, bytes)
    const seconds = shareOfTime * limits.seconds
    const ending = await runCapped(program, conversionArguments(folder, input, filter), seconds)
    if ('timedOut' in ending) return { failure: { code: 'tookTooLong', limitSeconds: seconds } }
    return { value: await readFile(join(folder, 'out', 'in.docx')) }
  } catch (error) {
    return corrupt(format, error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function conversionArguments(folder: string, input: string, filter: string | undefined): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    ...(filter ? [`--infilter=${filter}`] : []),
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    join(folder, 'out'),
    input,
  ]
}
