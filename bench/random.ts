/** A repeatable generator of numbers in [0, 1): the linear congruential one of Numerical Recipes. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
