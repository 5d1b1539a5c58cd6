import { addDuration, type Instant, isoOf, parseDuration, pickText } from '@rekindle/runtime'
import { missingNames, type RenderedCopy, renderCopy } from '@rekindle/runtime/copy'
import type { OfferSettings } from '../offer/offer.ts'
import { sampleCustomer } from './channelForm.words.ts'
import type { PreviewCustomer } from './PreviewCustomer.ts'

interface Place {
  /** Somebody real; a made-up customer otherwise. */
  customer?: PreviewCustomer | undefined
  /** What a made-up customer has besides the name. */
  sample: PreviewCustomer['attributes']
  /** The offer people have been given on the way here, if any. */
  offer: OfferSettings | undefined
  brand: string
  locale: string
  zone: string
  currency: string
  now: Instant
}

/** Copy as it arrives; `missing` are the names in it that this customer has nothing for. */
export type Previewed = (RenderedCopy & { missing: string[] }) | { error: string }

/** The copy as one customer would read it now, with the offer of the drawing, or why it can't be rendered. */
export function previewCopy(
  copy: { subject?: string | undefined; body: string },
  { customer, sample, offer, brand, locale, zone: workspaceZone, currency, now }: Place,
): Previewed {
  const zone = customer?.timeZone ?? workspaceZone
  const input = {
    customer: customer?.attributes ?? { ...sample, name: pickText(sampleCustomer.name, locale) },
    brand: { name: brand },
    ...(offer ? { offer: givenOffer(offer, now, zone) } : {}),
    currency,
    locale,
    zone,
    at: now,
  }
  const rendered = renderCopy(copy, input)
  return 'error' in rendered ? rendered : { ...rendered, missing: missingNames(copy, input) }
}

/** As if it were given now; from a stock of codes with one made up. */
const givenOffer = (
  { offer, title, kind, value, validFor, pool }: OfferSettings,
  now: Instant,
  zone: string,
) => ({
  ...{ id: offer, title, kind, value },
  expiresAt: isoOf(addDuration(now, parseDuration(validFor), zone)),
  ...(pool === undefined ? {} : { code: 'BACK-2048' }),
})
