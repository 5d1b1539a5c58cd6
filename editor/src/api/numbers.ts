import type { Arms, Series, Stays, VersionStats, VersionTakings } from '@rekindle/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

/** A part of time, half open. */
export interface Instants {
  from: string
  to: string
}

/** A version whose numbers are asked for. */
export interface NumbersOf {
  ws: string
  journey: string
  version: number
}

const pathOf = ({ ws, journey, version }: NumbersOf, ...more: string[]) =>
  inWorkspace(ws, 'journeys', journey, 'versions', String(version), ...more)

function ask<Answer>(name: string, of: NumbersOf, more: string[], query: Record<string, string | undefined>) {
  return queryOptions({
    queryKey: keys.moving(of.ws, name, of.journey, of.version, ...more, query),
    queryFn: ({ signal }) => request<Answer>(pathOf(of, ...more), { query, signal }),
  })
}

/** What passed within a range; without one, since the beginning. */
export const rangeStatsQuery = (of: NumbersOf, range: Instants | undefined) =>
  ask<VersionStats>('rangeStats', of, ['stats'], { ...range })

/** Different customers, and how long they stay; of one node, or of all. */
export const staysQuery = (of: NumbersOf, range: Instants | undefined, node?: string) =>
  ask<Stays>('stays', of, ['stays'], { ...range, node })

/** Where people came who left a node by one port or another. */
export const armsQuery = (of: NumbersOf, node: string, range: Instants | undefined) =>
  ask<Arms>('arms', of, ['nodes', node, 'arms'], { ...range })

/** What people brought who came into the version, within a range or since the beginning, up to now. */
export const takingsQuery = (of: NumbersOf, range: Instants | undefined) =>
  ask<VersionTakings>('takings', of, ['takings'], { ...range })

/** How many came to a node, day by day. */
export const daysQuery = (of: NumbersOf, node: string, range: Instants) =>
  ask<Series>('series', of, ['series'], { ...range, node, by: 'day' })
