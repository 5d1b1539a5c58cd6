import type { Tables } from '@rekindle/runtime/simulate'
import type { RawSql } from '@rekindle/server/db'
import { expect } from 'vitest'

/** Rows of the database as the lane knows them, without nulls. */
async function rowsOf(sql: RawSql, statement: string): Promise<unknown[]> {
  const rows = await sql.unsafe(statement)
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))
}

const by =
  <Row>(...keys: (keyof Row)[]) =>
  (a: Row, b: Row): number => {
    for (const key of keys) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1
    return 0
  }

const visitsOf = ({ visits }: Tables) =>
  [...visits.values()]
    .sort(by('runId', 'ordinal'))
    .map(({ runId, ordinal, node, arrivedAt, from, left, why }) => ({
      runId,
      ordinal,
      node,
      arrivedAt,
      ...(from ? { fromNode: from.node, fromPort: from.port } : {}),
      ...(left ? { leftAt: left.at, leftBy: left.by, leftKey: left.key } : {}),
      why,
    }))

const messagesOf = ({ messages }: Tables) =>
  [...messages.values()]
    .sort(by('id'))
    .map(({ id, node, visit, state, reason, rendered, verdict, claimedAt, settledAt, crossedAt }) => ({
      id,
      node,
      visit,
      state,
      reason,
      rendered,
      verdict,
      claimedAt,
      settledAt,
      crossedAt,
    }))

const goalsOf = ({ dossiers }: Tables) =>
  [...dossiers.values()]
    .flatMap((dossier) => [...dossier.goals.values()])
    .sort(by('runId', 'goal'))
    .map(({ customerId: _, versionId: __, ...goal }) => goal)

/** What the simulator and the durable engine wrote of the same input: visits with their evidence, messages, pools, goals with what they are worth, counters. */
export async function expectSameRows(sql: RawSql, tables: Tables): Promise<void> {
  const visits = await rowsOf(
    sql,
    `select run_id as "runId", ordinal, node, from_node as "fromNode", from_port as "fromPort",
      arrived_at as "arrivedAt", left_at as "leftAt", left_by as "leftBy", left_key as "leftKey", why
     from visits order by run_id, ordinal`,
  )
  expect(visits).toEqual(visitsOf(tables))
  const messages = await rowsOf(
    sql,
    `select id, node, visit, state, reason, rendered, verdict, claimed_at as "claimedAt",
      settled_at as "settledAt", crossed_at as "crossedAt" from messages order by id`,
  )
  expect(messages).toEqual(messagesOf(tables))
  const pools = await rowsOf(
    sql,
    `select id, stock as total, free, reserved, issued, redeemed, expired, period from pools order by id`,
  )
  const kept = [...tables.pools.values()].map(({ quota: _, ...pool }) => pool)
  expect(pools).toEqual(kept.sort(by('id')))
  const goals = await rowsOf(
    sql,
    `select run_id as "runId", goal, event_id as "eventId", at, message_id as "messageId", value, unvalued
     from goals order by run_id, goal`,
  )
  expect(goals).toEqual(goalsOf(tables))
  const counters = await rowsOf(
    sql,
    `select node, kind, key, sum(count)::bigint as count from totals group by 1, 2, 3`,
  )
  const inOrder = by<{ node: string; kind: string; key: string }>('node', 'kind', 'key')
  expect((counters as { node: string; kind: string; key: string }[]).sort(inOrder)).toEqual(
    [...tables.counters.values()].map(({ versionId: _, ...row }) => row).sort(inOrder),
  )
  const watches = await rowsOf(
    sql,
    `select customer_id as id, due_at as at from watches order by customer_id`,
  )
  expect(watches).toEqual(
    [...tables.dossiers.values()]
      .flatMap(({ id, watchAt: at }) => (at === undefined ? [] : [{ id, at }]))
      .sort(by('id')),
  )
}
