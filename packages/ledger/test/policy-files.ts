import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../policies/', import.meta.url)

/** The data of one file under policies/. */
export function policyFile(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
}

/** Paths of the files in one folder under policies/, to be read by `policyFile`. */
export function policyFilesIn(name: string): string[] {
  return readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`)
}
