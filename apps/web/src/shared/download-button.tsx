import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Asked } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { usePick } from '../words/i18n.ts'
import { download } from './download.ts'

/** Fetches a paper when it is pressed (下载按钮); why not, where it cannot be had, is said over the page. */
export function DownloadButton(props: {
  readonly path: string
  readonly query?: Asked['query']
  readonly type?: 'link' | 'default'
  readonly children: ReactNode
}) {
  const { path, query, type = 'default', children } = props
  const pick = usePick()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const fetchIt = async () => {
    setBusy(true)
    try {
      await download(path, query)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      void message.error(pick(error), 8)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      type={type}
      size={type === 'link' ? 'small' : 'middle'}
      icon={<DownloadOutlined aria-hidden />}
      loading={isBusy}
      onClick={() => void fetchIt()}
    >
      {children}
    </Button>
  )
}
