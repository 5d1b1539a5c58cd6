import type { Rule } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { audienceCountQuery } from '../../api/segments.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

/** How many are in a segment now. */
export function SegmentCount({ ws, rule }: { ws: string; rule: Rule }) {
  const format = useFormat()
  const errorText = useErrorText()
  const { data, error } = useQuery(audienceCountQuery(ws, rule))
  if (error) return <span title={errorText(error).title}>–</span>
  return data ? (
    <span className="font-medium tabular-nums">{format.number(data.count)}</span>
  ) : (
    <Skeleton className="ml-auto h-4 w-10" />
  )
}
