import { expect, test } from 'vitest'
import { examineLedger } from './examine.ts'
import type { Ledger } from './Ledger.ts'

const v = 'v1'

/** Three came in: one waits, one went on by `done` and completed, one was sent a text and left. */
const numbers = (): Omit<Ledger, 'timed'> => ({
  versions: [
    {
      id: v,
      journeyId: 'j',
      number: 1,
      title: { en: 'Win back' },
      flow: { entry: 'n_in', edges: [{ from: 'n_in', port: 'joined', to: 'n_text' }] },
    },
  ],
  counts: [
    { versionId: v, node: '', kind: 'started', key: '', count: 3 },
    { versionId: v, node: '', kind: 'completed', key: '', count: 1 },
    { versionId: v, node: '', kind: 'exited', key: 'returned', count: 1 },
    { versionId: v, node: '', kind: 'goal', key: 'back', count: 2 },
    { versionId: v, node: '', kind: 'unvalued', key: 'back:missing', count: 1 },
    { versionId: v, node: 'n_text', kind: 'valued', key: 'back', count: 38_000 },
    { versionId: v, node: 'n_in', kind: 'entered', key: '', count: 3 },
    { versionId: v, node: 'n_in', kind: 'port', key: 'joined', count: 3 },
    { versionId: v, node: 'n_text', kind: 'entered', key: '', count: 3 },
    { versionId: v, node: 'n_text', kind: 'port', key: 'sent', count: 1 },
    { versionId: v, node: 'n_text', kind: 'exited', key: 'returned', count: 1 },
    { versionId: v, node: 'n_text', kind: 'message', key: 'attempted', count: 3 },
    { versionId: v, node: 'n_text', kind: 'message', key: 'suppressed:dropped', count: 1 },
    { versionId: v, node: 'n_text', kind: 'message', key: 'handedOver', count: 1 },
    { versionId: v, node: 'n_text', kind: 'message', key: 'delivered', count: 1 },
  ],
  resting: [{ versionId: v, node: 'n_text', waiting: 1, parked: 0 }],
  visits: [
    { versionId: v, node: 'n_in', by: 'port', key: 'joined', count: 3 },
    { versionId: v, node: 'n_text', by: null, key: null, count: 1 },
    { versionId: v, node: 'n_text', by: 'port', key: 'sent', count: 1 },
    { versionId: v, node: 'n_text', by: 'exited', key: 'returned', count: 1 },
  ],
  messages: [
    { versionId: v, node: 'n_text', state: 'held', count: 1 },
    { versionId: v, node: 'n_text', state: 'suppressed', count: 1 },
    { versionId: v, node: 'n_text', state: 'delivered', count: 1 },
  ],
  goals: [{ versionId: v, goal: 'back', count: 2, value: 38_000, unvalued: 1 }],
  pools: [{ id: 'p', stock: 5, free: 3, reserved: 1, issued: 1, redeemed: 0, expired: 0, underWay: false }],
  grants: [
    { pool: 'p', state: 'reserved', count: 1 },
    { pool: 'p', state: 'issued', count: 1 },
  ],
  holdings: [
    { pool: 'p', state: 'reserved', count: 1 },
    { pool: 'p', state: 'issued', count: 1 },
  ],
})

/** All of it happened within an hour, but for the starts: one of them on a day long folded. */
const healthy = (): Ledger => {
  const ledger = numbers()
  const timed = ledger.counts.flatMap((one) =>
    one.kind === 'started'
      ? [
          { ...one, count: 2 },
          { ...one, count: 1 },
        ]
      : [{ ...one }],
  )
  return { ...ledger, timed }
}

const findingsAfter = (spoil: (ledger: Ledger) => void) => {
  const ledger = healthy()
  spoil(ledger)
  return examineLedger(ledger).findings.map(({ law, place }) => `${law} ${place}`)
}

test('a healthy workspace has no findings', () => {
  expect(examineLedger(healthy())).toMatchObject({ healthy: true, findings: [] })
})

test('a run that is gone is missed at its node, its version and its journey', () => {
  expect(findingsAfter(({ resting }) => resting.pop())).toEqual([
    'node Win back v1 n_text',
    'version Win back v1',
    'journey Win back',
  ])
})

test('a counter that says one too many is told from the visits, and from the edges it feeds', () => {
  const spoil = ({ counts }: Ledger) => {
    const joined = counts.find(({ key }) => key === 'joined')
    if (joined) joined.count += 1
  }
  expect(findingsAfter(spoil)).toEqual([
    'node Win back v1 n_in',
    'visits Win back v1 n_in port joined',
    'incoming Win back v1 n_text',
    'time Win back v1 n_in port joined',
  ])
})

test('a day that was lost when hours were folded is missed', () => {
  const lose = ({ timed }: Ledger) => timed.splice(1, 1)
  expect(findingsAfter(lose)).toEqual(['time Win back v1 started'])
})

test('a lost message is missed', () => {
  expect(findingsAfter(({ messages }) => messages.splice(0, 1))).toEqual(['message Win back v1 n_text'])
})

test('a hand-over without an end is missed among the receipts', () => {
  const spoil = ({ counts }: Ledger) => counts.splice(-1)
  expect(findingsAfter(spoil)).toEqual([
    'time Win back v1 n_text message delivered',
    'receipts Win back v1 n_text',
  ])
})

test('a goal counted twice is found', () => {
  const spoil = ({ counts }: Ledger) => {
    const goal = counts.find(({ kind }) => kind === 'goal')
    if (goal) goal.count += 1
  }
  expect(findingsAfter(spoil)).toEqual(['time Win back v1 goal back', 'goal Win back v1 back'])
})

test('money that is counted and was never kept with a goal is found, and so is a goal whose want of a value was forgotten', () => {
  const spoil = ({ goals: [goal] }: Ledger) => {
    if (goal) Object.assign(goal, { value: 37_000, unvalued: 0 })
  }
  expect(findingsAfter(spoil)).toEqual(['money Win back v1 back', 'money Win back v1 back without value'])
})

test('stock that does not add up is found at the pool', () => {
  expect(
    findingsAfter(({ pools }) => {
      if (pools[0]) pools[0].free = 4
    }),
  ).toEqual(['pool p', 'pool p free'])
})

test('a grant no customer holds is found once no mail is under way, and not before', () => {
  const lose = ({ holdings }: Ledger) => holdings.pop()
  expect(findingsAfter(lose)).toEqual(['holdings p issued'])
  const onItsWay = (ledger: Ledger) => {
    lose(ledger)
    if (ledger.pools[0]) ledger.pools[0].underWay = true
  }
  expect(findingsAfter(onItsWay)).toEqual([])
})
