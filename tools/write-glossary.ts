// Writes docs/glossary.md: npm run glossary.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { terms } from '@taizhang/terms'
import { renderGlossary } from './glossary/render-glossary.ts'

const file = fileURLToPath(new URL('../docs/glossary.md', import.meta.url))
writeFileSync(file, renderGlossary(terms))
console.log(`docs/glossary.md: ${terms.length} terms`)
