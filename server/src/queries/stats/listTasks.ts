import { type Instant, isoOf, type Json, type LocalizedText, pickText } from '@rekindle/runtime'
import type { Task } from '../../contract/people.ts'
import type { Transaction } from '../../db/index.ts'
import { maskedOf, nameOf } from './nameOf.ts'

export interface TaskQuery {
  workspaceId: string
  state?: Task['state'] | undefined
  taskId?: string | undefined
  /** Due instant and id of the last task of the page before. */
  after?: readonly [dueAt: Instant, id: string] | undefined
  limit: number
}

interface Row {
  id: string
  run: string
  customer: string
  customerName: string
  phone: string | null
  locale: string
  title: LocalizedText
  script: LocalizedText
  level: Task['level']
  state: Task['state']
  createdAt: Instant
  dueAt: Instant
  outcome: string | null
  answer: Record<string, Json> | null
  journeyTitle: LocalizedText
  attributes: Record<string, Json>
}

/** Call tasks by due date, the earliest first. */
export async function listTasks(tx: Transaction, query: TaskQuery) {
  const { workspaceId, state, taskId, after, limit } = query
  const rows = await tx<Row[]>`
    select t.id, t.run_id as run, t.customer_id as customer, ${nameOf(tx)} as "customerName",
      ${maskedOf(tx, 'phone')} as phone, coalesce(c.locale, w.locales[1], 'en') as locale, t.title, t.script,
      t.level, t.state, t.created_at as "createdAt", t.due_at as "dueAt", t.outcome, t.answer,
      j.title as "journeyTitle", c.attributes
    from tasks t
    join customers c on c.workspace_id = t.workspace_id and c.bucket = t.bucket and c.id = t.customer_id
    join journeys j on j.workspace_id = t.workspace_id and j.id = t.journey_id
    join workspaces w on w.id = t.workspace_id
    where t.workspace_id = ${workspaceId}
      ${state ? tx`and t.state = ${state}` : tx``}
      ${taskId ? tx`and t.id = ${taskId}` : tx``}
      ${after ? tx`and (t.due_at, t.id) > (${after[0]}, ${after[1]}::uuid)` : tx``}
    order by t.due_at, t.id
    limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? ([last.dueAt, last.id] as const) : undefined
  return { items: page.map(toTask), next }
}

export async function loadTask(
  tx: Transaction,
  workspaceId: string,
  taskId: string,
): Promise<Task | undefined> {
  return (await listTasks(tx, { workspaceId, taskId, limit: 1 })).items[0]
}

function toTask({ locale, answer, title, script, createdAt, dueAt, ...row }: Row): Task {
  return {
    ...row,
    title: pickText(title, locale),
    script: pickText(script, locale),
    createdAt: isoOf(createdAt),
    dueAt: isoOf(dueAt),
    note: typeof answer?.note === 'string' ? answer.note : null,
  }
}
