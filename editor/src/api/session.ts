import type { Permission, Session, Workspace } from '@rekindle/server/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { keys } from './queryClient.ts'
import { request } from './request.ts'

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => request<Session>('/api/v1/session', { signal }),
  staleTime: 60_000,
})

/** The open session. Only below `SessionGate`, which waits for it. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('useSession is called outside of SessionGate.')
  return data
}

/** The workspace named by the address; `undefined` when the session has no such one. */
export function useMaybeWorkspace(): Workspace | undefined {
  const { ws } = useParams({ strict: false })
  return useSession().workspaces.find((one) => one.id === ws)
}

/** The workspace of the page. Only below the route `/w/$ws`, which checks it. */
export function useWorkspace(): Workspace {
  const workspace = useMaybeWorkspace()
  if (!workspace) throw new Error('useWorkspace is called outside of a workspace page.')
  return workspace
}

/** Whether the person may do this. The server checks again. */
export function useCan(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
