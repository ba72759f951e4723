import { z } from 'zod'
import { sourceListSchema } from './deeds/parts.ts'
import { idSchema, nameSchema } from './text.ts'

/** A form that holds nothing but its files (只有文件的表单). */
export const nothingSchema = z.strictObject({})

const warningSchema = z.object({ zh: z.string(), en: z.string() })

/** A file that is kept (文件), by the digest of its bytes. */
export const fileSchema = z
  .object({
    sha256: z.string(),
    type: z.string(),
    size: z.int(),
    name: z.string().exactOptional(),
    /** Of one that is gone: the number of the document under which it was removed. */
    removedUnder: z.string().exactOptional(),
    /** Where its words could not be looked through for marks of secrecy. */
    warning: warningSchema.exactOptional(),
  })
  .meta({ id: 'File' })

/** The character sets that a text file may be said to be in (文字编码). */
const documentEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/** The fields beside the file (文件信息); without an id it is made of the digest. */
export const documentFieldsSchema = z
  .strictObject({
    id: idSchema.exactOptional(),
    title: nameSchema.exactOptional(),
    kind: sourceListSchema.default('workReport'),
    planYear: z.coerce.number().int().min(1949).max(9999).exactOptional(),
    /** The character set of a text or page, where the one guessed is wrong. */
    encoding: z.enum(documentEncodings).exactOptional(),
  })
  .meta({ id: 'DocumentFields' })

/** A document in the list (文件目录). */
export const documentSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.string(),
    planYear: z.int().exactOptional(),
    file: z.string().exactOptional(),
  })
  .meta({ id: 'DocumentSummary' })

/** A document with its text and what was read from it (文件和解读结果). */
export const documentSchema = documentSummarySchema
  .extend({ text: z.string(), reading: z.looseObject({}).exactOptional() })
  .meta({ id: 'Document' })

/** What an upload came to (上传结果): what was found in it, counted. */
export const documentAddedSchema = documentSummarySchema
  .extend({
    isNew: z.boolean(),
    characters: z.int(),
    counts: z.record(z.string(), z.int()),
    /** The place that the text names, and the character set that a text file was taken for: a person looks whether they are right. */
    place: z.string().exactOptional(),
    encoding: z.string().exactOptional(),
    encodingFrom: z.string().exactOptional(),
    /** Its first words. */
    beginning: z.string(),
    warning: warningSchema.exactOptional(),
  })
  .meta({ id: 'DocumentAdded' })
