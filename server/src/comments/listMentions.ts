import { type Instant, isoOf, type LocalizedText } from '@rekindle/runtime'
import type { Mention, Mentions } from '../contract/comments.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { loadNames } from './loadNames.ts'
import { mentionsIn, readText } from './readText.ts'
import { stepName } from './stepName.ts'

interface Row {
  comment: string
  thread: string
  journey: string
  title: LocalizedText
  node: string | null
  step: LocalizedText | null
  drawn: unknown
  by: string
  at: Instant
  read: boolean
  resolved: boolean
  text: string
}

/** Where somebody was spoken to, the newest first, and how often they have not looked. Journeys in the archive are left out. */
export function listMentions(
  sql: RawSql,
  workspaceId: string,
  userId: string,
  limit: number,
): Promise<Mentions> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const mine = tx`
      from mentions m
      join comments c on c.workspace_id = m.workspace_id and c.id = m.comment_id and c.deleted_at is null
      join comment_threads t on t.workspace_id = c.workspace_id and t.id = c.thread_id
      join journeys j on j.workspace_id = t.workspace_id and j.id = t.journey_id and j.archived_at is null
      where m.workspace_id = ${workspaceId} and m.user_id = ${userId}`
    const [count] = await tx<{ unread: number }[]>`
      select count(*)::int as unread ${mine} and m.read_at is null`
    const rows =
      limit === 0
        ? []
        : await tx<Row[]>`
      select c.id as comment, t.id as thread, j.id as journey, j.title, t.node_id as node, t.step,
        j.draft -> 'nodes' -> t.node_id as drawn, c.author_id as by, m.mentioned_at as at,
        m.read_at is not null as read, t.resolved_at is not null as resolved, c.text
      ${mine} order by m.mentioned_at desc, c.id desc limit ${limit}`
    const names = await loadNames(
      tx,
      rows.flatMap(({ by, text }) => [by, ...mentionsIn(text)]),
    )
    return { unread: count?.unread ?? 0, items: rows.map((row) => toMention(row, names)) }
  })
}

function toMention(
  { journey, title, step, drawn, by, at, text, ...row }: Row,
  names: Map<string, string>,
): Mention {
  return {
    ...row,
    journey: { id: journey, title },
    step: stepName(drawn) ?? step,
    by: { id: by, name: names.get(by) ?? '' },
    at: isoOf(at),
    parts: readText(text, names),
  }
}

/** Notes that somebody has seen where they were spoken to. Answers how many are left. */
export async function readMentions(
  sql: RawSql,
  workspaceId: string,
  userId: string,
  { comments, now }: { comments?: readonly string[] | undefined; now: Instant },
): Promise<{ unread: number }> {
  await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      update mentions set read_at = ${now}
      where workspace_id = ${workspaceId} and user_id = ${userId} and read_at is null
        ${comments ? tx`and comment_id = any(${comments as string[]}::uuid[])` : tx``}`,
  )
  const { unread } = await listMentions(sql, workspaceId, userId, 0)
  return { unread }
}
