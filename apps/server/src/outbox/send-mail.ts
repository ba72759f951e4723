import { createTransport } from 'nodemailer'
import type { MailChannel } from './channels.ts'

/** What came of sending (发送结果); trouble is told without addresses of servers and without secrets. */
export type Sent = 'sent' | { readonly trouble: string }

/** A message as mail (邮件). */
export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

const patienceMs = 15_000

/** Sends one mail (发送邮件): plain text, one recipient, nothing fetched and nothing attached. */
export async function sendMail(channel: MailChannel, { id, to, subject, text }: Mail): Promise<Sent> {
  const { host, port, security, user, password, from } = channel
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'startTls' },
    ...(security === 'none' && { ignoreTLS: true }),
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  try {
    // The same id again when it is sent again: the mailbox knows it for the same mail.
    const messageId = `<${id}@${from.split('@')[1]}>`
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId })
    return 'sent'
  } catch (error) {
    const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number }
    const said = [code, responseCode].filter((each) => each !== undefined).join(' ')
    return { trouble: `邮件未发出（mail was not sent）：${said || 'unknown'}` }
  } finally {
    transport.close()
  }
}
