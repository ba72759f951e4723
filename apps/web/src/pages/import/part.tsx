import { Card } from 'antd'
import type { ReactNode } from 'react'
import type { ImportPreview } from '../../api/imports.ts'

/** Changes the preview (更正), and gives whether it went well. */
export type ChangePreview = (work: () => Promise<ImportPreview>) => Promise<boolean>

/** A part of the page under a heading (导入分段). */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{title}</h2>}>
      {children}
    </Card>
  )
}
