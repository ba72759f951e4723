import type { Transaction } from '../database/in-government.ts'
import { documentParts } from './document-parts.ts'
import { searchTerms } from './terms.ts'

/** Makes a document findable by its title and text (文件入检索), in place of what was there. */
export async function indexDocument(
  { client, governmentId }: Transaction,
  { id, title, text }: { readonly id: string; readonly title: string; readonly text: string },
): Promise<void> {
  await client.query('delete from document_parts where government_id = $1 and document_id = $2', [
    governmentId,
    id,
  ])
  for (const [number, body] of [title, ...documentParts(text)].entries()) {
    const { normal, grams } = searchTerms([body])
    await client.query(
      `insert into document_parts (government_id, document_id, number, body, normal, terms)
       values ($1, $2, $3, $4, $5, array_to_tsvector($6::text[]))`,
      [governmentId, id, number, body, normal, grams],
    )
  }
}
