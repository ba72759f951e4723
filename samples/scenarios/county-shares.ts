/** The nine below the city, among which 城镇新增就业4.2万人以上 is split (县区). */
export const counties = [
  ...(['linlan', 'wangchuan', 'beizhu', 'wuling', 'yunze'] as const),
  ...(['songping', 'heyuan', 'jishan', 'development-zone'] as const),
]
const shares = (values: readonly number[]) =>
  counties.map((orgUnit, i) => ({ orgUnit, value: String(values[i]) }))
/** What each is to reach, 44,100 in all (分解数). */
export const handedDown = shares([6800, 6200, 5600, 6500, 4600, 4100, 3900, 3400, 3000])
/** What each has reached by the end of October, 38,590 in all (完成数). */
export const entered = shares([5950, 5430, 4900, 5690, 4020, 3590, 3410, 2980, 2620])
