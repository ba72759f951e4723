/**
 * Whether an instruction asks for something to be done (批示要求办理): 阅 and its like are read and noted, and open no item.
 * Marks, names that it is sent on to and dates around the word do not make it more.
 */
export function demandsAction(words: string): boolean {
  return !/^[已请]?(?:阅|阅知|阅悉|知悉|圈阅|传阅|阅存)(?:送\p{Script=Han}{2,4}阅)?$/u.test(
    words.replace(/[\s。，、．.！!]+/gu, ''),
  )
}
