import { InboxOutlined } from '@ant-design/icons'
import { Typography, Upload } from 'antd'
import { useSharedWords } from '../words/shared-words.ts'

/** Where files are let fall or chosen (上传区). They are handed over, not sent; the warning of secrecy stands on every one. */
export function FileDrop(props: {
  readonly hint: string
  readonly accept?: string
  readonly isMany?: boolean
  readonly isBusy?: boolean
  readonly chosen: (files: readonly File[]) => void
}) {
  const say = useSharedWords()
  return (
    <Upload.Dragger
      multiple={props.isMany ?? false}
      {...(props.accept && { accept: props.accept })}
      showUploadList={false}
      disabled={props.isBusy ?? false}
      beforeUpload={(file, all) => {
        if (file === all[0]) props.chosen(all)
        return false
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined aria-hidden />
      </p>
      <p>{props.hint}</p>
      <Typography.Text type="danger">{say('noSecrets')}</Typography.Text>
    </Upload.Dragger>
  )
}
