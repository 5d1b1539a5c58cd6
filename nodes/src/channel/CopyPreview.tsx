import { useEffect, useState } from 'react'
import { type PreviewCustomer, useFormKit } from '../forms/FormKit.ts'
import { channelFormWords as words } from './channelForm.words.ts'
import { smsSize } from './smsSize.ts'

interface Props {
  copy: { subject?: string | undefined; body: string }
  locale: string
  channel: string
  customer: PreviewCustomer | undefined
}

type Rendered = { subject?: string; body: string } | { error: string }

/** The message as it arrives, and what it costs. Liquid is loaded when the form is first shown. */
export function CopyPreview({ copy, locale, channel, customer }: Props) {
  const { say, Message, sample, brand, timeZone, currency, now } = useFormKit()
  const [rendered, setRendered] = useState<Rendered>()
  const { subject, body } = copy
  useEffect(() => {
    let current = true
    const pause = setTimeout(() => {
      void import('./previewCopy.ts').then(({ previewCopy }) => {
        const place = { customer, sample, brand, locale, zone: timeZone, currency, now: now() }
        if (current) setRendered(previewCopy({ body, ...(subject === undefined ? {} : { subject }) }, place))
      })
    }, 150)
    return () => {
      current = false
      clearTimeout(pause)
    }
  }, [subject, body, customer, sample, brand, locale, timeZone, currency, now])
  if (!rendered || body.trim() === '') return null
  if ('error' in rendered) return <p className="text-xs text-bad">{say(words.broken) + rendered.error}</p>
  return (
    <figure className="flex flex-col gap-1.5">
      <figcaption className="sr-only">{say(words.preview)}</figcaption>
      <Message channel={channel} subject={rendered.subject} body={rendered.body} locale={locale} />
      <CopySize text={rendered.body} channel={channel} />
    </figure>
  )
}

function CopySize({ text, channel }: { text: string; channel: string }) {
  const { say } = useFormKit()
  const size = smsSize(text)
  if (channel !== 'sms')
    return <span className="text-xs text-muted">{`${[...text].length} ${say(words.characters)}`}</span>
  return (
    <span className="text-xs text-muted">
      {`${size.units} ${say(words.characters)} · `}
      <span className={size.segments > 3 ? 'font-medium text-warn' : ''}>
        {`${size.segments} ${say(words.segments)}`}
      </span>
      {size.unicode ? ` · ${say(words.unicode)}` : ''}
    </span>
  )
}
