import type { Flow, PlanChoices } from '@rekindle/runtime'
import type {
  DraftNow,
  DraftRevision,
  DraftSaved,
  Published,
  PublishPreview,
  VersionStats,
} from '@rekindle/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

/** Saves a draft on top of the revision one knows; `draft.stale` when somebody else saved in between. */
export const saveDraft = (ws: string, id: string, flow: unknown, revision: number): Promise<DraftSaved> =>
  request<DraftSaved>(inWorkspace(ws, 'journeys', id, 'draft'), { method: 'PUT', body: { flow, revision } })

/** The draft when somebody saved it after that revision; otherwise the revision alone. */
export const latestDraft = (ws: string, id: string, after: number): Promise<DraftNow> =>
  request<DraftNow>(inWorkspace(ws, 'journeys', id, 'draft'), { query: { after } })

export const draftRevisionsQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'draftRevisions', id),
    queryFn: ({ signal }) =>
      request<DraftRevision[]>(inWorkspace(ws, 'journeys', id, 'draft', 'revisions'), { signal }),
    staleTime: 0,
  })

/** The drawing of a saved draft. */
export const loadDraftRevision = (ws: string, id: string, revision: number): Promise<{ flow: unknown }> =>
  request(inWorkspace(ws, 'journeys', id, 'draft', 'revisions', String(revision)))

export const publishPreviewQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'publish', id),
    queryFn: ({ signal }) => request<PublishPreview>(inWorkspace(ws, 'journeys', id, 'publish'), { signal }),
    staleTime: 0,
    gcTime: 0,
  })

/** What becomes of a publish that is planned for later. */
export type Scheduled = 'cancel' | 'keep'

export interface PublishDecision {
  plan?: PlanChoices
  note?: string
  followLive?: boolean
}

export const publish = (
  ws: string,
  id: string,
  revision: number,
  decision: PublishDecision & { scheduled?: Scheduled } = {},
): Promise<Published> =>
  request<Published>(inWorkspace(ws, 'journeys', id, 'publish'), {
    method: 'POST',
    body: { revision, ...decision },
  })

/** A published version never changes. */
export interface Version {
  number: number
  flow: Flow
  publishedAt: string
  publishedBy: string
}

const versionPath = (ws: string, id: string, version: number, ...more: string[]) =>
  inWorkspace(ws, 'journeys', id, 'versions', String(version), ...more)

export const versionQuery = (ws: string, id: string, version: number) =>
  queryOptions({
    queryKey: keys.still(ws, 'journey', id, 'version', version),
    queryFn: ({ signal }) => request<Version>(versionPath(ws, id, version), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const statsQuery = (ws: string, id: string, version: number) =>
  queryOptions({
    queryKey: keys.moving(ws, 'stats', id, version),
    queryFn: ({ signal }) => request<VersionStats>(versionPath(ws, id, version, 'stats'), { signal }),
  })

export const statsStream = (ws: string, id: string, version: number): string =>
  versionPath(ws, id, version, 'stats', 'stream')

export const peoplePath = (ws: string, id: string, version: number, node: string): string =>
  versionPath(ws, id, version, 'nodes', node, 'people')
