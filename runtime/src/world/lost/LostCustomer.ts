import type { Json } from '../../rule/Facts.ts'

export const tiers = ['A', 'B', 'C'] as const
export type Tier = (typeof tiers)[number]

/** Why people left, the commonest first. Stories and worlds may know other classes. */
export const lossReasons = ['convenience', 'price', 'service', 'competitor', 'natural'] as const
export type LossReason = (typeof lossReasons)[number]

/** A made-up customer of the practice garage, with the columns of `customers.csv`. Phones and mail go nowhere. */
export interface LostCustomer {
  externalId: string
  name: string
  email: string | undefined
  phone: string | undefined
  locale: string
  /** Absent for a few: they live by the workspace's zone. */
  timeZone: string | undefined
  attributes: Readonly<Record<string, Json>>
}
