import { expect, test } from 'vitest'
import { judgeMessage } from './judgeMessage.ts'
import { defaultPolicy } from './Policy.ts'

const at = Date.parse('2026-03-10T10:00:00Z')
const message = { channel: 'sms', category: 'marketing', expiresAt: at + 2 * 86_400_000 } as const
const ada = { zone: 'UTC', events: [], reachable: ['sms' as const], consents: new Map(), sends: [] }

test('a cap of nought holds a message until it is too old, whatever the quiet hours say', () => {
  const policy = { ...defaultPolicy, caps: [{ category: 'marketing' as const, max: 0, per: '24h' }] }
  expect(judgeMessage(message, ada, policy, at)).toMatchObject({
    do: 'hold',
    reason: 'cap',
    until: message.expiresAt,
  })
  expect(judgeMessage({ ...message, reason: 'cap' }, ada, policy, message.expiresAt)).toMatchObject({
    do: 'suppress',
    reason: 'cap',
  })
})
