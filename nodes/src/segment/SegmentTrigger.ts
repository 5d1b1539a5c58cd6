import { limits, Rule, WallTimeText, Weekdays, ZoneName } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'

const Once = z
  .strictObject({ kind: z.literal('once') })
  .meta(field('Once', '一次', { help: ['When the journey is published', '旅程发布时进入一次'] }))

const Schedule = z
  .strictObject({
    kind: z.literal('schedule'),
    at: WallTimeText.meta(field('Time of day', '时间')),
    weekdays: Weekdays.optional().meta(
      field('Weekdays', '星期', { help: ['Every day when empty', '留空表示每天'] }),
    ),
    zone: ZoneName.optional().meta(
      field('Time zone', '时区', { help: ['Of the workspace when empty', '留空使用工作区的时区'] }),
    ),
  })
  .meta(field('On a schedule', '定时'))

const OnEvent = z
  .strictObject({
    kind: z.literal('event'),
    event: z
      .string()
      .min(1)
      .max(limits.eventNameChars)
      .meta(field('Event', '事件', { widget: 'event' })),
    where: Rule.optional().meta(
      field('Only when', '附加条件', {
        help: ['A rule on the properties of the event', '针对事件属性的条件'],
        widget: 'rule',
      }),
    ),
  })
  .meta(field('When something happens', '事件触发'))

/** What brings people in: the publication itself, the clock, or something they do. */
export const SegmentTrigger = z
  .discriminatedUnion('kind', [Once, Schedule, OnEvent])
  .meta(field('When', '进入时机'))
export type SegmentTrigger = z.infer<typeof SegmentTrigger>
