import { z } from 'zod'

/** The type without `readonly` and with intersections written out, so that two of one shape are one. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Kinded = { readonly kind: string }
type Schemas<Union extends Kinded> = { readonly [Kind in Union['kind']]: z.ZodType<Kinded> }

/** The kinds whose schema and type differ, by a property more or less or by one that only one side can leave out. */
type Differing<Union extends Kinded, Given extends Schemas<Union>> = {
  readonly [Kind in keyof Given as Identical<
    Plain<Extract<Union, { readonly kind: Kind }>>,
    Plain<z.output<Given[Kind]>>
  > extends true
    ? never
    : Kind]: 'schema and type of this kind differ'
}

/**
 * The schema of a union of deeds (办理动作的格式), made of one schema for each kind.
 *
 * Held by the compiler both ways: a kind that has no schema, a schema without a kind, and a kind whose schema is not just its type
 * do not compile, and the message names the kind.
 */
export function deedUnion<Union extends Kinded>() {
  return <Given extends Schemas<Union> & { readonly [Kind in Exclude<keyof Given, Union['kind']>]: never }>(
    schemas: Given & Differing<Union, Given>,
  ): z.ZodType<Union> => {
    const kinds = Object.values(schemas) as unknown as [z.ZodObject] // a table of at least one kind
    return z.discriminatedUnion('kind', kinds) as unknown as z.ZodType<Union> // compared above
  }
}
