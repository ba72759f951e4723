import { Button, Popover } from 'antd'
import { type Pair, usePick, wordsOf } from '../words/i18n.ts'
import { type RuleSource, sourcePieces } from './source-pieces.ts'

const useWords = wordsOf('sourceText', {
  open: ['打开原文', 'Open the text'],
  noAddress: ['没有可打开的网址。', 'No address is known.'],
})

/** What kind of text it is: how far it is to be relied on. */
const kinds: Readonly<Record<string, Pair>> = {
  government: ['政府网站', 'government site'],
  press: ['媒体报道', 'press'],
  law: ['法规文库中的文本', 'text in a collection of regulations'],
  copy: ['转载的文本', 'a copy found elsewhere'],
  shared: ['文档分享网站', 'a document sharing site'],
}

/** The source of a rule (规则出处): each short name in it opens to the full name and the words. */
export function SourceText({ text }: { readonly text: string }) {
  return sourcePieces(text).map((each) =>
    typeof each === 'string' ? each : <Source key={each.key} name={each.key} source={each.source} />,
  )
}

function Source({ name, source }: { readonly name: string; readonly source: RuleSource }) {
  const say = useWords()
  const pick = usePick()
  const { address, says, kind } = source
  return (
    <Popover
      trigger="click"
      title={source.name}
      content={
        <div style={{ maxWidth: 360 }}>
          <p style={{ marginTop: 0 }}>{says}</p>
          {kinds[kind] && pick(kinds[kind])}{' '}
          {address === undefined ? (
            say('noAddress')
          ) : (
            <a href={address} target="_blank" rel="noreferrer noopener">
              {say('open')}
            </a>
          )}
        </div>
      }
    >
      <Button type="link" size="small" style={{ paddingInline: 2 }}>
        [{name}]
      </Button>
    </Popover>
  )
}
