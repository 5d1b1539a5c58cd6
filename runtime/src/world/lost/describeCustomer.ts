import { chanceOf } from '../../compile/hash.ts'
import type { Json } from '../../rule/Facts.ts'
import type { Instant } from '../../time/Instant.ts'
import { isoOf } from '../../time/Instant.ts'
import type { LossReason, LostCustomer, Tier } from './LostCustomer.ts'
import { chineseName, englishName } from './namePool.ts'

const dayMs = 86_400_000

/** What is drawn beforehand; the rest of a customer follows from seed and number. */
export interface Sketch {
  seed: string
  number: number
  tier: Tier
  reason: LossReason
  lastVisitAt: Instant
}

/** Historical value in yuan: the worked example's bounds of each tier. */
const clvRange: Record<Tier, [least: number, most: number]> = {
  A: [5_100, 12_400],
  B: [2_100, 8_200],
  C: [300, 1_950],
}
const chanceByTier: Record<Tier, number> = { A: 0.6, B: 0.4, C: 0.2 }
const potentialRange: Record<Tier, [least: number, most: number]> = { A: [2, 3], B: [1.2, 2], C: [0.5, 1.2] }
const npsRange: Record<LossReason, [least: number, most: number]> = {
  convenience: [6, 9],
  price: [5, 8],
  service: [0, 4],
  competitor: [5, 8],
  natural: [7, 10],
}
const cities = ['Shanghai', 'Suzhou', 'Hangzhou', 'Nanjing', 'Wuxi', 'Ningbo']
const cars = ['sedan', 'suv', 'hatchback', 'van', 'electric']

/** Fills in a sketch: name, addresses, zone, and the attributes that rules and copy look at. */
export function describeCustomer(sketch: Sketch): LostCustomer {
  const { seed, number } = sketch
  const draw = (purpose: string): number => chanceOf(seed, 'customer', number, purpose)
  const isEnglish = draw('language') < 0.085
  const { name, latin } = isEnglish
    ? englishName(draw('given name'), draw('surname'))
    : chineseName(draw('surname'), draw('given name'))
  const abroad = isEnglish && draw('abroad') < 0.45
  const serial = String(number).padStart(4, '0')
  return {
    externalId: `c-${serial}`,
    name,
    email: draw('email') < 0.88 ? `${latin}.${serial}@example.com` : undefined,
    phone: draw('phone') < 0.97 ? phoneOf(number, abroad) : undefined,
    locale: isEnglish ? 'en' : 'zh-CN',
    timeZone: abroad ? 'Europe/London' : zoneAtHome(draw('zone')),
    attributes: attributesOf(sketch, draw),
  }
}

/** Ranges that belong to nobody: Ofcom's numbers for drama; no mobile number in China begins with 10. */
const phoneOf = (number: number, abroad: boolean): string =>
  abroad ? `+447700900${String(number % 1_000).padStart(3, '0')}` : `+86100${String(number).padStart(8, '0')}`

const zoneAtHome = (draw: number): string | undefined =>
  draw < 0.03 ? 'Asia/Urumqi' : draw < 0.05 ? 'Asia/Hong_Kong' : draw < 0.08 ? undefined : 'Asia/Shanghai'

function attributesOf(
  { tier, reason, lastVisitAt }: Sketch,
  draw: (purpose: string) => number,
): Record<string, Json> {
  const between = ([least, most]: [number, number], purpose: string): number =>
    least + (most - least) * draw(purpose)
  const clv = Math.round(between(clvRange[tier], 'clv') / 10) * 10
  const potential = Math.round(between(potentialRange[tier], 'potential') * 10) / 10
  const nps = Math.round(between(npsRange[reason], 'nps'))
  return {
    tier,
    reason,
    lastVisitAt: dateOf(lastVisitAt),
    lastServiceAt: dateOf(lastVisitAt - Math.floor(draw('service') * 120) * dayMs),
    clv,
    potential,
    recallValue: Math.round(clv * chanceByTier[tier] * potential),
    visits: Math.max(1, Math.round(clv / between([520, 980], 'ticket'))),
    ...(draw('nps known') < 0.8 ? { nps } : null),
    openComplaint: reason === 'service' && draw('complaint') < 0.2,
    city: cities[Math.floor(draw('city') * cities.length)] ?? null,
    car: cars[Math.floor(draw('car') * cars.length)] ?? null,
  }
}

const dateOf = (at: Instant): string => isoOf(at).slice(0, 10)
