import {
  checkRule,
  type NodeCheckContext,
  type Problem,
  problem,
  readsOf,
  type TextReaders,
} from '@rekindle/runtime'
import type { SegmentSettings } from './SegmentSettings.ts'
import type { SegmentTrigger } from './SegmentTrigger.ts'

/** Triggers that say which order, appointment or other thing an entry is about. */
const keyed: ReadonlySet<SegmentTrigger['kind']> = new Set(['event', 'api', 'journey'])

export function checkSegment({ audience, trigger }: SegmentSettings, cx: NodeCheckContext): Problem[] {
  const { node, flow, readers } = cx
  const path = ['nodes', node, 'settings']
  const problems = [
    ...checkRule(audience, { node, path: [...path, 'audience'] }),
    ...checkSchedule(trigger, node, [...path, 'trigger'], readers),
  ]
  if (flow.reentry?.kind === 'anyTime' && !keyed.has(trigger.kind))
    problems.push(problem('reentry.keyless', { node, path: [...path, 'trigger'] }))
  if (trigger.kind !== 'event') return problems
  if (trigger.where) problems.push(...checkRule(trigger.where, { node, path: [...path, 'trigger', 'where'] }))
  if (readsOf(audience).events.has(trigger.event)) {
    const params = { event: trigger.event }
    problems.push(problem('trigger.overlap', { node, path: [...path, 'audience'], params }))
  }
  return problems
}

function checkSchedule(
  trigger: SegmentTrigger,
  node: string,
  path: string[],
  readers: TextReaders,
): Problem[] {
  if (trigger.kind === 'cron') {
    const detail = readers.cron(trigger.cron)
    const place = { node, path: [...path, 'cron'] }
    return detail ? [problem('schedule.cron', { ...place, params: { value: trigger.cron, detail } })] : []
  }
  if (trigger.kind === 'rrule') {
    const detail = readers.rrule(trigger.rrule, trigger.starts)
    const place = { node, path: [...path, 'rrule'] }
    return detail ? [problem('schedule.rrule', { ...place, params: { value: trigger.rrule, detail } })] : []
  }
  return []
}
