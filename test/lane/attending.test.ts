import { expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

const attributes = { tier: 'A' }
const at = '2026-03-02T10:00:00+08:00'
const flow = flowOf({ hi: sms('Hello'), w: waitFor('2d'), bye: sms('Bye') }, [
  'in.joined > hi',
  'hi.sent > w',
  'w.done > bye',
])
const returned = { exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' as const }] }

/** Stands still at the first message, as after a failed step. */
function parked(drawing = flow): { ada: CustomerLane; run: string } {
  const ada = new CustomerLane({ flow: drawing, at, attributes })
  ada.consider('s1')
  ada.claim()
  const { run } = ada
  if (!run) throw new Error('Nobody entered.')
  ada.dossier.runs.set(run.id, { ...run, parked: { at: ada.at, error: 'x', kind: 'step' } })
  return { ada, run: run.id }
}

const attend = (run: string, what: 'retry' | 'skip' | 'exit', more = {}) =>
  ({ kind: 'attend', run, do: what, actor: 'user:1', ...more }) as const

test('an answer that came while a run stood still is heard when it goes on', () => {
  const { ada, run } = parked()
  ada.settle()
  expect(ada.run).toMatchObject({ node: 'n_hi', parked: { events: [{ answer: 'message.settled' }] } })
  ada.apply(attend(run, 'retry'))
  expect(ada.run).toMatchObject({ node: 'n_w', parked: undefined })
})

test('a run that stood still past its exit rule leaves by the rule when somebody tries it again', () => {
  const { ada, run } = parked(flowOf({ w: waitFor('9d') }, ['in.joined > w'], returned))
  ada.track('order.paid')
  expect(ada.run?.status).toBe('active')
  ada.apply(attend(run, 'retry'))
  expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'returned' })
})

test('taking a run out ends it with the reason and sends nothing more', () => {
  const { ada, run } = parked(
    flowOf({ w: waitFor('9d'), bye: sms('Bye') }, ['in.joined > w', 'w.done > bye']),
  )
  ada.apply(attend(run, 'exit', { reason: 'unreachable' }))
  expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'unreachable' })
  ada.until('2026-04-02T10:00:00+08:00')
  expect(ada.claim()).toEqual([])
  expect(ada.counts.get('exited unreachable')).toBe(1)
})

test('a decision about a run that goes on by itself changes nothing', () => {
  const ada = new CustomerLane({ flow, at, attributes })
  ada.consider('s1').claim()
  const before = ada.run
  ada.apply(attend(before?.id ?? '', 'skip'))
  expect(ada.run).toBe(before)
})
