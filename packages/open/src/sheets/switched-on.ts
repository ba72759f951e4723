/** Whether an attribute of a sheet says yes; the standard has four ways to say so, two of them this. */
export function isSwitchedOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}
