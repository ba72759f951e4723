import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { askFile } from '../../api/client.ts'
import { filesApi, type KeptFile } from '../../api/files.ts'
import { download } from '../../shared/download.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('fileLinks', {
  file: ['附件{{number}}', 'File {{number}}'],
  look: ['查看', 'Look'],
  removed: ['〔附件已按{{number}}移除〕', '[file removed under {{number}}]'],
  lookAt: ['查看{{name}}', 'Look at {{name}}'],
})

/** Files by their digests (附件), under the names they came with: to be downloaded, pictures to be looked at. */
export function FileLinks({ files }: { readonly files: readonly string[] }) {
  const say = useWords()
  const { run, isBusy, problem } = useDoing()
  const [shown, setShown] = useState<KeptFile>()
  const known = useFiles(files)
  return (
    <>
      {files.map((sha256, i) => {
        const file = known.find((each) => each.sha256 === sha256)
        if (file?.removedUnder !== undefined)
          return <span key={sha256}>{say('removed', { number: file.removedUnder })}</span>
        const name = file?.name ?? say('file', { number: i + 1 })
        return (
          <span key={sha256}>
            <Button
              type="link"
              size="small"
              className="file-link"
              disabled={isBusy}
              onClick={() => void run(() => download(pathOf(sha256)), '')}
            >
              {name}
            </Button>
            {file && isPicture(file) && (
              <Button size="small" aria-label={say('lookAt', { name })} onClick={() => setShown(file)}>
                {say('look')}
              </Button>
            )}
          </span>
        )
      })}
      <ProblemNote problem={problem} />
      {shown && <Picture file={shown} close={() => setShown(undefined)} />}
    </>
  )
}

/** What the files are called; what is no digest of ours has no name. */
function useFiles(files: readonly string[]): readonly KeptFile[] {
  const digests = [...new Set(files)].filter((each) => /^[0-9a-f]{64}$/.test(each)).slice(0, 100)
  const { data } = useQuery({
    queryKey: ['files', ...digests],
    queryFn: ({ signal }) => filesApi.about(digests, signal),
    enabled: digests.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data ?? []
}

function isPicture({ type }: KeptFile): boolean {
  return ['png', 'jpg', 'jpeg'].includes(type)
}

/** A picture in its place (看图). */
function Picture({ file, close }: { readonly file: KeptFile; readonly close: () => void }) {
  const [address, setAddress] = useState<string>()
  const { run, problem } = useDoing()
  useEffect(() => {
    let made: string | undefined
    void run(async () => {
      made = URL.createObjectURL((await askFile(pathOf(file.sha256))).blob)
      setAddress(made)
    }, '')
    return () => {
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [file, run])
  return (
    <Modal open width={860} title={file.name} footer={null} onCancel={close}>
      <ProblemNote problem={problem} />
      {address !== undefined && <img src={address} alt={file.name ?? ''} style={{ maxWidth: '100%' }} />}
    </Modal>
  )
}

function pathOf(sha256: string): string {
  return `/api/files/${encodeURIComponent(sha256)}`
}
