import type { Instant, LocalizedText } from '@rekindle/runtime'
import { inWorkspace, type RawSql } from '../db/index.ts'

export interface StoredSource {
  id: string
  title: LocalizedText
  url: string
  header: string | null
  sealed: Uint8Array | null
  createdAt: Instant
}

/** The sources that are in use, by id. */
export async function loadSources(sql: RawSql, workspaceId: string): Promise<Map<string, StoredSource>> {
  const rows = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx<StoredSource[]>`
      select id, title, url, header, sealed, created_at as "createdAt" from sources
      where workspace_id = ${workspaceId} and archived_at is null order by id`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** What ties a sealed header to its source. */
export const sealOwnerOf = (workspaceId: string, id: string): string => `${workspaceId}:source:${id}`
