import { type Instant, pickText } from '@rekindle/runtime'
import { type RenderedCopy, renderCopy } from '@rekindle/runtime/copy'
import { sampleCustomer } from './channelForm.words.ts'

interface Place {
  locale: string
  zone: string
  currency: string
  now: Instant
}

const fortnightMs = 14 * 86_400_000

/** The copy as a made-up customer would read it, or why it can't be rendered. */
export function previewCopy(
  copy: { subject?: string | undefined; body: string },
  { locale, zone, currency, now }: Place,
): RenderedCopy | { error: string } {
  const expiresAt = new Date(now + fortnightMs).toISOString()
  return renderCopy(copy, {
    customer: { name: pickText(sampleCustomer.name, locale), tier: 'A', months_gone: 8 },
    brand: { name: pickText(sampleCustomer.brand, locale) },
    offer: { title: pickText(sampleCustomer.offer, locale), value: 50_000, code: 'BACK-2048', expiresAt },
    currency,
    locale,
    zone,
    at: now,
  })
}
