import { type PoolMailRow, type PoolState, stepPool } from '@rekindle/runtime/lane'
import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms } from './flowOf.ts'

const at = Date.parse('2026-03-02T02:00:00Z')
const pool = (total: number): PoolState => ({
  id: 'p',
  total,
  free: total,
  reserved: 0,
  issued: 0,
  redeemed: 0,
  expired: 0,
})
const letter = (kind: PoolMailRow['kind'], holding: string, minute = 0): PoolMailRow => ({
  id: `${holding}-${kind}`,
  pool: 'p',
  kind,
  holding,
  customerId: `c-${holding}`,
  runId: `r-${holding}`,
  visit: 1,
  at: at + minute * 60_000,
})

describe('the home of a pool', () => {
  test('grants first come first served and never more than there is', () => {
    const step = stepPool(
      pool(2),
      new Map(),
      ['A', 'B'],
      [letter('ask', 'z', 1), letter('ask', 'y', 0), letter('ask', 'x', 2)],
      at,
    )
    expect(step.answers.map(({ item }) => [item.holding, item.granted, item.code])).toEqual([
      ['y', true, 'A'],
      ['z', true, 'B'],
      ['x', false, undefined],
    ])
    expect(step.pool).toMatchObject({ free: 0, reserved: 2 })
  })

  test('a repeated ask gets the same answer and no second unit', () => {
    const first = stepPool(pool(2), new Map(), ['A', 'B'], [letter('ask', 'y')], at)
    const again = stepPool(first.pool, first.grants, ['B'], [letter('ask', 'y')], at)
    expect(again.answers[0]?.item).toMatchObject({ granted: true, code: 'A' })
    expect(again.pool).toEqual(first.pool)
  })

  test('a release that overtakes its ask leaves a tombstone: the ask is refused and nothing leaks', () => {
    const first = stepPool(pool(1), new Map(), [], [letter('release', 'y')], at)
    const later = stepPool(first.pool, first.grants, [], [letter('ask', 'y')], at)
    expect(later.answers[0]?.item.granted).toBe(false)
    expect(later.pool.free).toBe(1)
  })

  test('issue, redeem and release keep the sum', () => {
    const asked = stepPool(
      pool(3),
      new Map(),
      [],
      ['a', 'b', 'c'].map((id) => letter('ask', id)),
      at,
    )
    const moved = stepPool(
      asked.pool,
      asked.grants,
      [],
      [
        letter('issue', 'a'),
        letter('redeem', 'a'),
        letter('issue', 'b'),
        letter('release', 'c'),
        letter('release', 'b'),
      ],
      at,
    )
    expect(moved.pool).toEqual({
      id: 'p',
      total: 3,
      free: 1,
      reserved: 0,
      issued: 1,
      redeemed: 1,
      expired: 0,
    })
  })
})

describe('an offer in a journey', () => {
  const offer = (more: object) =>
    ({
      offer: 'wash',
      kind: 'service',
      title: { en: 'Free wash' },
      value: 5000,
      validFor: '7d',
      ...more,
    }) as never
  const flow = flowOf(
    { o: ['offer', offer({ pool: 'p' })], yes: sms('Yours', 'service'), no: sms('Sorry', 'service') },
    ['in.joined > o', 'o.given > yes', 'o.noStock > no'],
  )
  const attributes = { tier: 'A' }

  test('rests until the pool has answered, then takes the port of the answer', () => {
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1')
    expect(ada.run?.node).toBe('n_o')
    const [holding] = ada.dossier.holdings.values()
    ada.apply({ kind: 'poolAnswer', holding: holding?.id ?? '', granted: true, code: 'A1' }).claim()
    expect(ada.sent).toEqual(['Yours'])
    ada.settle()
    expect([...ada.dossier.holdings.values()][0]).toMatchObject({ state: 'issued', code: 'A1' })
    const li = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    const asked = [...li.consider('s1').dossier.holdings.values()][0]
    li.apply({ kind: 'poolAnswer', holding: asked?.id ?? '', granted: false }).claim()
    expect(li.sent).toEqual(['Sorry'])
  })

  test('an offer without stock is given at once', () => {
    const free = flowOf({ o: ['offer', offer({})], yes: sms('Yours', 'service') }, [
      'in.joined > o',
      'o.given > yes',
    ])
    const ada = new CustomerLane({ flow: free, at: '2026-03-02T10:00:00+08:00', attributes })
    expect(ada.consider('s1').run?.node).toBe('n_yes')
    expect(ada.run?.context.data.offer).toMatchObject({ id: 'wash', value: 5000 })
  })
})
