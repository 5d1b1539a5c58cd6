import { expect, test } from 'vitest'
import { capUntil } from './caps.ts'
import { capsReach } from './capsReach.ts'

const at = Date.parse('2026-03-10T00:00:00Z')
const cap = { category: 'marketing', max: 1, per: '90d' } as const

test('a cap of 90 days looks back 90 days, in any zone', () => {
  const { since } = capsReach([{ ...cap, per: '24h' }, cap], at)
  const send = { channel: 'email', category: 'marketing', at: since } as const
  for (const zone of ['UTC', 'Pacific/Apia', 'Pacific/Honolulu'])
    expect(capUntil(send, { zone, sends: [send] }, [cap], at)).toBeUndefined()
  expect(since).toBeGreaterThan(at - 93 * 86_400_000)
})

test('what no cap counts is not asked for', () => {
  expect(capsReach([cap], at).categories).toEqual(['marketing'])
  expect(capsReach([], at).categories).toEqual([])
})
