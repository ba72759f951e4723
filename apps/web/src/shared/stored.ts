/** What this machine keeps between visits (本机保存), by name; nothing where nothing is kept, or where keeping is forbidden. */
export function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(`taizhang.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text (保存到本机), or drops it. Gives whether that was allowed: private windows and full disks forbid it. */
export function writeStored(name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(`taizhang.${name}`)
    else localStorage.setItem(`taizhang.${name}`, text)
    return true
  } catch {
    return false
  }
}
