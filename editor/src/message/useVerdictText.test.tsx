import type { Message } from '@rekindle/server/contract'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderScreen } from '../testing/renderScreen.tsx'
import { VerdictNote } from './VerdictNote.tsx'

afterEach(cleanup)

const message = (more: Partial<Message>): Message => ({
  id: 'msg_1',
  run: 'run_1',
  customer: 'cus_1',
  customerName: 'Ada',
  to: null,
  journey: 'jny_1',
  node: 'n_1',
  channel: 'sms',
  category: 'marketing',
  state: 'delivered',
  reason: null,
  notBefore: null,
  subject: null,
  body: null,
  locale: null,
  queuedAt: '2026-03-14T14:00:00.000Z',
  settledAt: null,
  verdict: null,
  ...more,
})

async function said(more: Partial<Message>): Promise<string> {
  const { container } = await renderScreen(<VerdictNote message={message(more)} />)
  await screen.findAllByText(/./)
  return container.textContent ?? ''
}

test('a message held for quiet hours says until when, and which clock was looked at', async () => {
  const text = await said({
    state: 'held',
    reason: 'quiet',
    notBefore: '2026-03-15T06:00:00.000Z',
    verdict: { at: '2026-03-14T20:00:00.000Z', zone: 'Europe/Athens', consent: true },
  })
  expect(text).toContain('Held back until Sun, Mar 15, 2026, 14:00')
  expect(text).toContain("Judged at Sat, Mar 14, 2026, 22:00 on the customer's clock (Europe/Athens).")
  expect(text).toContain('Consent for marketing by SMS: given.')
})

test('an open complaint ends by being settled, not by a date', async () => {
  const text = await said({ state: 'held', reason: 'complaintOpen', notBefore: '2026-03-22T02:00:00.000Z' })
  expect(text).toContain('Held back until the complaint is settled')
})

test('a control customer is told apart from a message that failed', async () => {
  expect(await said({ state: 'suppressed', reason: 'control' })).toContain(
    'The customer is in the control group',
  )
})
