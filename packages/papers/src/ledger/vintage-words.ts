import type { Vintage } from '@taizhang/ledger'

/** How firm a figure is (数据版本), as forms and papers say it. */
export const vintageWords: Readonly<Record<Vintage, string>> = {
  estimate: '预计',
  flash: '快报',
  preliminary: '初步核算',
  verified: '核实',
  revised: '修订',
}
