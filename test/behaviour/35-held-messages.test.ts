import type { Json } from '@rekindle/runtime'
import type { Answer, Parcel, Sender } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

/* The shop opens at nine in the morning of Asia/Shanghai; promotions rest from 21:00 to 08:00. */

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const promotion = (body: string, more: Record<string, Json> = {}) =>
  [
    'channel',
    {
      channel: 'sms',
      category: 'marketing',
      copy: { en: { body }, 'zh-CN': { body: `【Lakeside】${body} 回复R退订` } },
      maxAge: '7d',
      whenSuppressed: 'port',
      ...more,
    },
  ] as never

/** At half past ten in the evening the message is due, and held until eight. */
async function holdOvernight(event: string, ...people: string[]) {
  const journey = await shop.publish(
    onEvent(
      event,
      { hi: promotion('Come back'), no: waitFor('90d') },
      ['in.joined > hi', 'hi.notSent > no'],
      {
        exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }],
      },
    ),
  )
  await shop.until(evening())
  for (const [i, who] of people.entries()) {
    await shop.identify(who, {
      phone: `+8613${String(800_000_000 + i + shop.now / 1_000_000).slice(0, 9)}`,
      locale: 'en',
    })
    await shop.track(who, event)
    expect((await messageOf(who)).reason).toBe('quiet')
  }
  return journey
}

const hourMs = 3_600_000
/** Of this day, or of the next. */
const evening = () => {
  const today = Math.floor((shop.now + 8 * hourMs) / (24 * hourMs)) * 24 * hourMs + 14.5 * hourMs
  return today > shop.now ? today : today + 24 * hourMs
}

async function messageOf(who: string) {
  const [row] = await shop.server.database.sql<{ state: string; reason: string | null; at: number }[]>`
    select state, reason, not_before as at from messages
    where workspace_id = ${shop.workspaceId} and customer_id = ${shop.customerId(who)} order by id desc limit 1`
  if (!row) throw new Error(`${who} has no message.`)
  return row
}

test('35 · what is held for the night is judged again in the morning: consent, exit rules, and the caps of that hour', async () => {
  const journey = await holdOvernight('night.1', 'ann', 'ben', 'cyn')
  await shop.track('ann', 'unsubscribed', { channel: 'sms' })
  await shop.track('ben', 'order.paid')
  // Before eight the week's two texts have gone to Cyn by another way: the cap is full.
  const { sql } = shop.server.database
  await sql`
    insert into sends (workspace_id, bucket, customer_id, message_id, run_id, channel, category, at)
    select workspace_id, bucket, customer_id, gen_random_uuid(), run_id, 'sms', 'marketing', ${shop.now} from messages, generate_series(1, 2)
    where workspace_id = ${shop.workspaceId} and customer_id = ${shop.customerId('cyn')}`
  await shop.pass('12h')
  expect(await messageOf('ann')).toMatchObject({ state: 'suppressed', reason: 'noConsent' })
  expect([await journey.placeOf('ann'), await journey.placeOf('ben')]).toEqual(['no', 'exited returned'])
  expect(await messageOf('ben')).toMatchObject({ state: 'suppressed', reason: 'dropped' })
  expect(await messageOf('cyn')).toMatchObject({ state: 'held', reason: 'cap' })
  for (const who of ['ann', 'ben', 'cyn']) expect(await shop.sentTo(who)).toEqual([])
})

test('56 · an offer that has expired while its message was held is not sent, and what was set aside goes back', async () => {
  await shop.post('/pools', { id: 'night', title: { en: 'Washes' }, stock: 5 })
  const gift = {
    offer: 'wash',
    kind: 'service',
    title: { en: 'Free wash' },
    value: 500,
    validFor: '4h',
    pool: 'night',
  }
  const journey = await shop.publish(
    onEvent(
      'night.2',
      { o: ['offer', gift], hi: promotion('A wash is on us'), plain: promotion('We are here') },
      ['in.joined > o', 'o.given > hi', 'hi.notSent > plain'],
    ),
  )
  await shop.until(evening())
  await shop.identify('eva', { phone: '+8613877770001', locale: 'en' })
  await shop.track('eva', 'night.2')
  await shop.settle()
  expect(await messageOf('eva')).toMatchObject({ state: 'held', reason: 'quiet' })
  await shop.pass('12h')
  expect(await shop.sentTo('eva')).toEqual(['We are here'])
  const [pool] = await shop.get('/pools')
  expect(pool).toMatchObject({ free: 5, reserved: 0 })
  expect(await journey.wayOf('eva')).toEqual(['in.joined', 'o.given', 'hi.notSent', 'plain.sent'])
})

test('36 · a provider that is out of order for hours gets nothing that was judged before: quiet hours and purchases count', async () => {
  const words: Answer[] = []
  const busy: Sender = {
    idempotent: true,
    send: async (parcels: readonly Parcel[]) =>
      new Map(parcels.map(({ message }) => [message.id, words[0] ?? { outcome: 'accepted' }])),
  }
  const { engine } = shop.server
  const paper = engine.senderFor
  Object.assign(engine, { senderFor: () => busy })
  try {
    const journey = await shop.publish(
      onEvent('busy', { hi: promotion('Come back') }, ['in.joined > hi'], {
        exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }],
      }),
    )
    await shop.until(evening() - 2 * hourMs)
    words.push({ outcome: 'later', retryAfterMs: 2 * hourMs })
    for (const [i, who] of ['fay', 'gus'].entries()) {
      await shop.identify(who, { phone: `+861396666000${i}`, locale: 'en' })
      await shop.track(who, 'busy')
      expect(await messageOf(who)).toMatchObject({
        state: 'held',
        reason: 'provider',
        at: shop.now + 2 * hourMs,
      })
    }
    await shop.track('gus', 'order.paid')
    words.pop()
    // At half past ten it would be tried again: promotions rest then.
    await shop.pass('3h')
    expect(await messageOf('fay')).toMatchObject({ state: 'held', reason: 'quiet' })
    await shop.pass('10h')
    expect(await messageOf('fay')).toMatchObject({ state: 'handedOver', reason: null })
    expect(await messageOf('gus')).toMatchObject({ state: 'suppressed', reason: 'dropped' })
    expect(await journey.placeOf('gus')).toBe('exited returned')

    // A provider that never comes back: after a day it counts as refused.
    words.push({ outcome: 'later', retryAfterMs: 5 * hourMs })
    await shop.identify('hal', { phone: '+8613966660009', locale: 'en' })
    await shop.track('hal', 'busy')
    await shop.pass('2d')
    expect(await messageOf('hal')).toMatchObject({ state: 'suppressed', reason: 'providerRefused' })
  } finally {
    Object.assign(engine, { senderFor: paper })
  }
})
