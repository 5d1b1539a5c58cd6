import { CircleSlash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { type PreviewCustomer, useFormKit } from '../forms/FormKit.ts'
import { channelFormWords as words } from './channelForm.words.ts'
import { offerBefore } from './offerBefore.ts'
import type { Previewed } from './previewCopy.ts'
import { smsSize } from './smsSize.ts'

interface Props {
  copy: { subject?: string | undefined; body: string }
  locale: string
  channel: string
  customer: PreviewCustomer | undefined
}

/** The message as it arrives, and what it costs. Liquid is loaded when the form is first shown. */
export function CopyPreview({ copy, locale, channel, customer }: Props) {
  const { say, Message, sample, givenBefore, brand, timeZone, currency, now } = useFormKit()
  const [rendered, setRendered] = useState<Previewed>()
  const offer = useMemo(() => offerBefore(givenBefore), [givenBefore])
  const { subject, body } = copy
  useEffect(() => {
    let current = true
    const pause = setTimeout(() => {
      void import('./previewCopy.ts').then(({ previewCopy }) => {
        const place = { customer, sample, offer, brand, locale, zone: timeZone, currency, now: now() }
        if (current) setRendered(previewCopy({ body, ...(subject === undefined ? {} : { subject }) }, place))
      })
    }, 150)
    return () => {
      current = false
      clearTimeout(pause)
    }
  }, [subject, body, customer, sample, offer, brand, locale, timeZone, currency, now])
  if (!rendered || body.trim() === '') return null
  if ('error' in rendered) return <p className="text-xs text-bad">{say(words.broken) + rendered.error}</p>
  return (
    <figure className="flex flex-col gap-1.5">
      <figcaption className="sr-only">{say(words.preview)}</figcaption>
      <Message channel={channel} subject={rendered.subject} body={rendered.body} locale={locale} />
      <CopySize text={rendered.body} channel={channel} />
      {rendered.missing.length > 0 ? (
        <p data-missing={rendered.missing.join(' ')} className="flex gap-2 text-xs">
          <CircleSlash2 size={13} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          <span className="min-w-0">
            <span className="font-medium">{say(words.missing)}</span>{' '}
            <code className="break-words">{rendered.missing.join(', ')}</code>
            <span className="block text-muted">{say(words.missingRemedy)}</span>
          </span>
        </p>
      ) : null}
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
      {size.odd === undefined ? '' : ` · ${isHan(size.odd) ? '' : `“${size.odd}” `}${say(words.unicode)}`}
    </span>
  )
}

/** Nobody needs to be told which sign of a Chinese text is none of the GSM alphabet. */
const isHan = (letter: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter)
