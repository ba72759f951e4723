export * from './duties.ts'
export * from './indicators.ts'
export { type Place, places } from './places.ts'
export { scales, type Unit, type UnitKind, units } from './units.ts'
