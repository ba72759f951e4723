// @ts-check

/**
 * Says something to whoever waits: Chinese first, English under it. Goes to stderr, so that the output of the command
 * that follows stays clean.
 *
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`[台账] ${zh}\n       ${en}\n`)
}
