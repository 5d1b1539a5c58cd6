import { type Instant, pickText } from '@rekindle/runtime'
import { type RenderedCopy, renderCopy } from '@rekindle/runtime/copy'
import { sampleCustomer } from './channelForm.words.ts'
import type { PreviewCustomer } from './PreviewCustomer.ts'

interface Place {
  /** Somebody real; a made-up customer otherwise. */
  customer?: PreviewCustomer | undefined
  /** What a made-up customer has besides the name. */
  sample: PreviewCustomer['attributes']
  brand: string
  locale: string
  zone: string
  currency: string
  now: Instant
}

const fortnightMs = 14 * 86_400_000

/** The copy as one customer would read it, with an offer made up for it, or why it can't be rendered. */
export function previewCopy(
  copy: { subject?: string | undefined; body: string },
  { customer, sample, brand, locale, zone, currency, now }: Place,
): RenderedCopy | { error: string } {
  const expiresAt = new Date(now + fortnightMs).toISOString()
  return renderCopy(copy, {
    customer: customer?.attributes ?? { ...sample, name: pickText(sampleCustomer.name, locale) },
    brand: { name: brand },
    offer: { title: pickText(sampleCustomer.offer, locale), value: 50_000, code: 'BACK-2048', expiresAt },
    currency,
    locale,
    zone: customer?.timeZone ?? zone,
    at: now,
  })
}
