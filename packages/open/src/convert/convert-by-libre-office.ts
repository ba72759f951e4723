import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { findLibreOffice } from './find-libre-office.ts'
import { inFolderOfItsOwn } from './own-folder.ts'
import { runCapped } from './run-capped.ts'

export interface Conversion {
  /** As failures call it. */
  readonly format: string
  readonly extension: string
  /** Named, so that LibreOffice does not take a damaged file for plain text and open it all the same. */
  readonly filter?: string
  /** Extension and filter of what is to come out: docx:MS Word 2007 XML. */
  readonly to: string
}

/** The rest of the time is for reading what comes out, and for stopping before whoever runs us is stopped. */
export const shareOfTime = 0.75

/**
 * A file as another format, made by LibreOffice (格式转换) in a folder of its own, which is removed afterwards.
 *
 * Refuses with `needsConversion` where LibreOffice is not installed, `tookTooLong`, and `corrupt` when nothing came out.
 */
export async function convertByLibreOffice(
  bytes: Uint8Array,
  { format, extension, filter, to }: Conversion,
  limits: Limits,
): Promise<Outcome<Uint8Array>> {
  const program = findLibreOffice()
  if (program === undefined) return { failure: { code: 'needsConversion', format } }
  return inFolderOfItsOwn(async (folder) => {
    const input = join(folder, `in.${extension}`)
    await writeFile(input, bytes)
    const seconds = shareOfTime * limits.seconds
    const ending = await runCapped(program, conversionArguments(folder, { input, filter, to }), seconds)
    if ('timedOut' in ending) return { failure: { code: 'tookTooLong', limitSeconds: seconds } }
    try {
      return { value: await readFile(join(folder, 'out', `in.${to.split(':')[0]}`)) }
    } catch (error) {
      return corrupt(format, error)
    }
  })
}

interface Task {
  readonly input: string
  readonly filter: string | undefined
  readonly to: string
}

function conversionArguments(folder: string, { input, filter, to }: Task): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    ...(filter ? [`--infilter=${filter}`] : []),
    '--convert-to',
    to,
    '--outdir',
    join(folder, 'out'),
    input,
  ]
}
