import { OfferSettings } from '../offer/offer.ts'

/** The nearest sound offer among the settings of steps that give something. */
export function offerBefore(given: readonly unknown[]): OfferSettings | undefined {
  for (const settings of given) {
    const read = OfferSettings.safeParse(settings)
    if (read.success) return read.data
  }
  return undefined
}
