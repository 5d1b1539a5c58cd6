import type { Instant } from '@rekindle/runtime'
import { type Answer, crashPoint, type Parcel, type Sender } from '@rekindle/runtime/engine'
import { createTransport, type Transporter } from 'nodemailer'
import type { AddressBook } from '../addresses/AddressBook.ts'
import { loadAddresses } from '../addresses/loadAddresses.ts'
import type { RawSql } from '../db/index.ts'
import { byWorkspace } from './byWorkspace.ts'
import { formatUnsubscribe } from './unsubscribeLink.ts'

export interface SmtpOptions {
  sql: RawSql
  addresses: AddressBook
  smtp: { url: string; from: string }
  /** Where links in mail lead: the server as people reach it. */
  publicUrl: string
}

/**
 * E-mail by SMTP. A mail server takes the same mail twice, so a hand-over that broke off after the text had gone
 * out is `unknown` and not repeated.
 */
export function createSmtpSender(options: SmtpOptions): Sender & { close(): void } {
  const transport = createTransport({
    url: options.smtp.url,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    idempotent: false,
    async send(parcels: readonly Parcel[], _at: Instant, signal: AbortSignal) {
      const answers = new Map<string, Answer>()
      for (const [workspaceId, group] of byWorkspace(parcels)) {
        const ids = group.map(({ message }) => message.customerId)
        const to = await loadAddresses(options.sql, options.addresses, workspaceId, 'email', ids)
        for (const parcel of group) {
          const address = to.get(parcel.message.customerId)
          const answer: Answer = signal.aborted
            ? { outcome: 'untouched' }
            : await sendOne(transport, options, parcel, address)
          answers.set(parcel.message.id, answer)
          crashPoint('sender.afterMail')
        }
      }
      return answers
    },
    close: () => transport.close(),
  }
}

async function sendOne(
  transport: Transporter,
  { smtp, addresses, publicUrl }: SmtpOptions,
  { workspaceId, message }: Parcel,
  to: string | undefined,
): Promise<Answer> {
  if (to === undefined) return { outcome: 'refused', detail: 'There is no address any more.' }
  const link = { workspaceId, customerId: message.customerId, channel: message.channel }
  const unsubscribe = publicUrl + formatUnsubscribe(addresses, link)
  const { subject, body = '' } = message.rendered ?? {}
  try {
    await transport.sendMail({
      from: smtp.from,
      to,
      subject: subject ?? '',
      text: body,
      messageId: `<${message.id}@${hostOf(smtp.from)}>`,
      headers: message.category === 'marketing' ? oneClick(unsubscribe) : {},
    })
    return { outcome: 'accepted' }
  } catch (error) {
    return readFailure(error as SmtpFailure)
  }
}

/** RFC 8058: mail programs show a button that opts out by one POST. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const hostOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'

interface SmtpFailure extends Error {
  code?: string
  responseCode?: number
  command?: string
}

/** Only what failed before the text was handed in is certain not to have been sent. */
function readFailure({ code, responseCode, command, message }: SmtpFailure): Answer {
  const detail = message.slice(0, 300)
  if (responseCode !== undefined && responseCode >= 500) return { outcome: 'refused', detail }
  if (responseCode !== undefined) return { outcome: 'later', detail }
  const neverLeft = code === 'ECONNECTION' || code === 'EDNS' || code === 'EAUTH' || code === 'ESOCKET'
  return neverLeft && command !== 'DATA' ? { outcome: 'later', detail } : { outcome: 'unknown', detail }
}
