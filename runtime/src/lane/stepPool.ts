import type { Instant } from '../time/Instant.ts'
import type { InboxItem } from './items.ts'
import type { PoolState } from './PoolState.ts'
import { refill } from './refill.ts'
import type { PoolMailRow } from './rows.ts'

/** The home's book of one ask. `released` before its ask came is a tombstone: the ask is then refused. */
export interface GrantRow {
  holding: string
  pool: string
  state: 'reserved' | 'refused' | 'issued' | 'redeemed' | 'released' | 'expired'
  code?: string | undefined
  at: Instant
}

export interface PoolStep {
  pool: PoolState
  grants: Map<string, GrantRow>
  /** Codes drawn, in order; the store marks them taken. */
  drawn: string[]
  answers: { customerId: string; item: InboxItem & { kind: 'poolAnswer' } }[]
}

/**
 * Steps the home of a pool over a batch of mail: asks first come first served by (instant, ask id). Only here
 * the number changes, so nothing is oversold; a repeated letter finds its grant and gets the same answer.
 */
export function stepPool(
  before: PoolState,
  known: ReadonlyMap<string, GrantRow>,
  codes: readonly string[],
  mail: readonly PoolMailRow[],
  at: Instant,
  zone = 'UTC',
): PoolStep {
  const step: PoolStep = { pool: { ...before }, grants: new Map(), drawn: [], answers: [] }
  const inOrder = [...mail].sort(
    (a, b) => a.at - b.at || (a.holding < b.holding ? -1 : a.holding > b.holding ? 1 : rank(a) - rank(b)),
  )
  for (const letter of inOrder) {
    const grant = step.grants.get(letter.holding) ?? known.get(letter.holding)
    if (letter.kind === 'ask' && !grant) refill(step.pool, letter, zone)
    if (letter.kind === 'ask') answerAsk(step, letter, grant, codes, at)
    else moveGrant(step, letter, grant, at)
  }
  return step
}

const rank = (letter: PoolMailRow): number =>
  ['ask', 'issue', 'redeem', 'release', 'expire'].indexOf(letter.kind)

function answerAsk(
  step: PoolStep,
  letter: PoolMailRow,
  known: GrantRow | undefined,
  codes: readonly string[],
  at: Instant,
): void {
  const grant = known ?? draw(step, letter, codes, at)
  const granted = grant.state !== 'refused' && grant.state !== 'released'
  const code = grant.code === undefined ? {} : { code: grant.code }
  step.answers.push({
    customerId: letter.customerId,
    item: { kind: 'poolAnswer', holding: letter.holding, granted, ...code },
  })
}

function draw(step: PoolStep, letter: PoolMailRow, codes: readonly string[], at: Instant): GrantRow {
  const code = codes[step.drawn.length]
  const free = step.pool.free > 0
  const grant: GrantRow = {
    holding: letter.holding,
    pool: letter.pool,
    state: free ? 'reserved' : 'refused',
    ...(free && code !== undefined ? { code } : {}),
    at,
  }
  step.grants.set(grant.holding, grant)
  if (!free) return grant
  step.pool.free -= 1
  step.pool.reserved += 1
  if (code !== undefined) step.drawn.push(code)
  return grant
}

const next = { issue: 'issued', redeem: 'redeemed', release: 'released', expire: 'expired' } as const

function moveGrant(step: PoolStep, letter: PoolMailRow, known: GrantRow | undefined, at: Instant): void {
  const state = next[letter.kind as keyof typeof next]
  if (!known) {
    if (state === 'released')
      step.grants.set(letter.holding, { holding: letter.holding, pool: letter.pool, state, at })
    return
  }
  const from = known.state
  const allowed = state === 'redeemed' ? from === 'issued' : from === 'reserved'
  if (!allowed || (from !== 'reserved' && from !== 'issued')) return
  step.pool[from] -= 1
  if (state === 'released') step.pool.free += 1
  else step.pool[state] += 1
  step.grants.set(known.holding, { ...known, state, at })
}
