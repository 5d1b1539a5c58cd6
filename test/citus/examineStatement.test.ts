import { expect, test } from 'vitest'
import { examineStatement } from './examineStatement.ts'

const mine = 'workspace_id = $1 and bucket = any($2::int[])'

test.each([
  ['a read of named buckets', `select * from timers where ${mine} and due_at <= $3`],
  ['a lock of lanes', `select bucket from lanes where ${mine} for update skip locked`],
  ['a lock of claims', `select bucket from claims where ${mine} limit 5 for update skip locked`],
  [
    'rows of the same bucket asked for within',
    `select id from inbox i where ${mine} and not exists (
       select from stuck_customers s where s.workspace_id = i.workspace_id and s.bucket = i.bucket)`,
  ],
  [
    'rows that are given',
    'insert into visits (workspace_id, bucket, run_id) select $1, * from unnest($2::int[], $3::uuid[])',
  ],
  [
    'a change of one row',
    'update runs set parked_at = null where workspace_id = $1 and bucket = $2 and id = $3',
  ],
  ['a definition read', 'select flow from versions where workspace_id = $1 and id = any($2::uuid[])'],
  ['the frame of a transaction', "set local rekindle.workspace = 'x'"],
])('%s runs on one machine', (_, text) => {
  expect(examineStatement(text, false)).toEqual([])
})

test.each([
  [
    'no bucket',
    'select * from timers where workspace_id = $1',
    '"timers" is used without naming its buckets',
  ],
  ['no workspace', 'delete from inbox where bucket = any($1)', '"inbox" is read without its workspace'],
  [
    'a bucket only in an "or"',
    'select * from runs where workspace_id = $1 and (bucket = $2 or id = $3)',
    '"runs" is used',
  ],
  [
    'a bucket only by what is given',
    'delete from mail m using unnest($2::int[]) g (bucket) where m.workspace_id = $1 and m.bucket = g.bucket',
    '"mail" is used',
  ],
  [
    'a join across buckets',
    'select * from runs r join visits v on v.run_id = r.id and v.workspace_id = r.workspace_id where r.workspace_id = $1 and r.bucket = any($2) and v.bucket = any($2)',
    '"runs" is joined with rows of other buckets',
  ],
  [
    'a question across buckets',
    `select id from inbox i where ${mine} and exists (select from customers c where c.workspace_id = $1 and c.bucket = any($2) and c.id = i.id)`,
    '"customers" is joined with rows of other buckets',
  ],
  ['a lock of other rows', `select id from runs where ${mine} for update`, '"runs" is locked'],
  [
    'a lock across buckets',
    'select bucket from claims where workspace_id = $1 for update',
    '"claims" is used',
  ],
  [
    'a definition written',
    'update journeys set state = $1 where workspace_id = $2',
    '"journeys" is written by a loop',
  ],
  [
    'a definition locked',
    'select id from journeys where workspace_id = $1 for share',
    '"journeys" is locked',
  ],
  [
    'an insert without its bucket',
    'insert into inbox (workspace_id, id) values ($1, $2)',
    'without "bucket"',
  ],
  [
    'a clock where a row is there already',
    `insert into totals (workspace_id, bucket) values ($1, $2) on conflict (workspace_id, bucket)
       do update set at = greatest(totals.at, now() - interval '1 day')`,
    '"now" is not allowed where a row is there already',
  ],
  ['a table nobody has placed', 'select * from pg_stat_activity', '"pg_stat_activity" has no place'],
  [
    'a hidden one in a "with"',
    'with gone as (delete from claims where workspace_id = $1 returning bucket) select * from gone',
    '"claims" is used without naming its buckets',
  ],
])('%s is refused', (_, text, fault) => {
  expect(examineStatement(text, false).join('; ')).toContain(fault)
})

test('a look outside of transactions may go over all buckets, but joins bucket with bucket and locks nothing', () => {
  const look = `select bucket, count(*) from (
      select bucket, customer_id from timers where workspace_id = $1
      union all select bucket, customer_id from messages where workspace_id = $1) due
    where not exists (select from stuck_customers s where s.workspace_id = $1 and s.bucket = due.bucket
      and s.customer_id = due.customer_id) group by bucket`
  expect(examineStatement(look, true)).toEqual([])
  expect(examineStatement(look, false).length).toBeGreaterThan(0)
  expect(
    examineStatement(
      look.replace('s.bucket = due.bucket and', 'true and').replace('s.bucket = due.bucket', 'true'),
      true,
    ),
  ).not.toEqual([])
  expect(examineStatement('select id from claims where workspace_id = $1 for update', true)).not.toEqual([])
  expect(examineStatement('delete from claims where workspace_id = $1', true)).not.toEqual([])
})
