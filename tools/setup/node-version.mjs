// @ts-check

/**
 * The oldest Node that package.json allows (engines: >=20.19), as [20, 19].
 *
 * @param {string} range
 * @returns {readonly [number, number]}
 */
export function oldestOf(range) {
  const match = /^>=(\d+)\.(\d+)/.exec(range)
  if (!match) throw new Error(`engines.node should begin like ">=20.19", but is "${range}".`)
  return [Number(match[1]), Number(match[2])]
}

/**
 * Whether a Node of `version` (20.19.4) is older than `oldest`.
 *
 * @param {string} version
 * @param {readonly [number, number]} oldest
 * @returns {boolean}
 */
export function isOlder(version, [oldestMajor, oldestMinor]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major === oldestMajor ? minor < oldestMinor : major < oldestMajor
}
