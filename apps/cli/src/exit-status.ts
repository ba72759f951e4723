/** How the program ends (退出状态): 1 when some input failed or results could not be written, 2 when it was called wrongly, 130 when interrupted. */
export const exitStatus = { done: 0, someFailed: 1, misused: 2, interrupted: 130 } as const
