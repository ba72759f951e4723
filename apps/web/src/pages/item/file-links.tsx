import { Button } from 'antd'
import { download } from '../../shared/download.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('fileLinks', { file: ['附件{{number}}', 'File {{number}}'] })

/** Files by their digests (附件), to be downloaded. */
export function FileLinks({ files }: { readonly files: readonly string[] }) {
  const say = useWords()
  const { run, isBusy, problem } = useDoing()
  return (
    <>
      {files.map((sha256, i) => (
        <Button
          key={sha256}
          type="link"
          size="small"
          disabled={isBusy}
          onClick={() => void run(() => download(`/api/files/${encodeURIComponent(sha256)}`), '')}
        >
          {say('file', { number: i + 1 })}
        </Button>
      ))}
      <ProblemNote problem={problem} />
    </>
  )
}
