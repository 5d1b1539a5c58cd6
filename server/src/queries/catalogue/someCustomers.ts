import type { Transaction } from '../../db/index.ts'
import type { Fragment } from '../../rules/RuleScope.ts'

/** The newest and the oldest customers, at most `each` of either: enough to learn names from, however many there are. */
export const someCustomers = (tx: Transaction, workspaceId: string, each: number): Fragment => tx`
  select id, bucket, attributes from (
    (select id, bucket, attributes from customers
     where workspace_id = ${workspaceId} and archived_at is null and erased_at is null
     order by created_at desc, id desc limit ${each})
    union
    (select id, bucket, attributes from customers
     where workspace_id = ${workspaceId} and archived_at is null and erased_at is null
     order by created_at, id limit ${each})) c`
