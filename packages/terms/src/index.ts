export { scales, type Unit, type UnitKind, units } from './units.ts'
