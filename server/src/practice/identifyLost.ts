import type { LostCustomer } from '@rekindle/runtime/world'
import type { PracticeDoors } from './postReactions.ts'
import { sendBatch } from './sendBatch.ts'

/** Makes customers of the practice garage known, as a shop's own system would. */
export const identifyLost = (doors: PracticeDoors, customers: readonly LostCustomer[]): Promise<void> =>
  sendBatch(
    doors,
    customers.map(({ externalId, name, email, phone, locale, timeZone, attributes }) => ({
      type: 'identify',
      userId: externalId,
      traits: { ...attributes, name, email, phone, locale, timeZone },
    })),
  )
