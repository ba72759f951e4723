/** Days from one day to another (相差天数); below zero when `to` is earlier. Both as YYYY-MM-DD. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
