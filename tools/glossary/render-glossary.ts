import type { Term } from '@taizhang/terms'

const head = `# 术语表 Glossary

Made from \`packages/terms/src/terms.ts\` by \`npm run glossary\`: change it there. 由程序生成，请修改源表。

One word has one meaning: Chinese stands in documents and on the screen, the id in code (\`camelCase\`, types in
\`PascalCase\`), SQL (\`snake_case\`) and addresses (\`kebab-case\`). 国际标准 is the word of IATI, OC4IDS or DHIS2: = the same, ≈ near,
— none. 不是 is the word it is most often mistaken for. A number after an id is the issue that brings it into the code.

| 中文 | 又作 | id | 含义 | 国际标准 | 不是 |
|---|---|---|---|---|---|
`

/** The glossary (术语表) as the Markdown of docs/glossary.md. */
export function renderGlossary(terms: readonly Term[]): string {
  return head + terms.map((term) => `| ${cellsOf(term).join(' | ')} |\n`).join('')
}

function cellsOf({ zh, also, id, forms, means, standard, not, later }: Term): string[] {
  const ids = [id, ...forms].map((each) => `\`${each}\``).join(', ')
  return [zh, also.join('、') || '—', later ? `${ids} #${later}` : ids, means, standard, not]
}
