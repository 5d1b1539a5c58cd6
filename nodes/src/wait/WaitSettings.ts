import {
  DurationText,
  limits,
  PositiveDurationText,
  Rule,
  WallTimeText,
  Weekdays,
  ZoneName,
} from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'

const zone = ZoneName.optional().meta(
  field('Time zone', '时区', { help: ['Of each customer when empty', '留空使用每位客户自己的时区'] }),
)
const weekdays = Weekdays.optional().meta(
  field('Weekdays', '星期', { help: ['Every day when empty', '留空表示每天'] }),
)
const at = WallTimeText.optional().meta(
  field('Time of day', '时间', { help: ['At arrival time when empty', '留空则不指定钟点'] }),
)

const ForDuration = z
  .strictObject({
    mode: z.literal('duration'),
    for: PositiveDurationText.meta(field('Wait for', '等待时长', { widget: 'duration' })),
    at,
    weekdays,
    zone,
  })
  .meta(field('For a while', '等待一段时间'))

const UntilWindow = z
  .strictObject({
    mode: z.literal('window'),
    from: WallTimeText.meta(field('From', '从')),
    to: WallTimeText.optional().meta(
      field('To', '到', {
        help: ['Always until the next "from" when empty', '留空则总是等到下一个开始时间'],
      }),
    ),
    weekdays,
    zone,
  })
  .meta(field('Until a time of day', '等到某个时段'))

const UntilDate = z
  .strictObject({
    mode: z.literal('date'),
    attr: z
      .string()
      .min(1)
      .max(limits.attributeNameChars)
      .meta(field('Date attribute', '日期属性', { widget: 'attribute' })),
    offset: DurationText.optional().meta(field('Shifted by', '偏移', { widget: 'duration' })),
    before: z.boolean().optional().meta(field('Before the date', '在日期之前')),
    at,
    late: z.enum(['port', 'continue', 'exit']).meta(
      field('If the date is past', '日期已过时', {
        options: {
          port: { en: 'Leave by “late”', 'zh-CN': '从“已过期”出口离开' },
          continue: { en: 'Go on at once', 'zh-CN': '立即继续' },
          exit: { en: 'End the journey', 'zh-CN': '结束旅程' },
        },
      }),
    ),
    zone,
  })
  .meta(field('Until a date', '等到某个日期'))

const UntilEvent = z
  .strictObject({
    mode: z.literal('event'),
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
    timeout: PositiveDurationText.meta(field('At most', '最长等待', { widget: 'duration' })),
    lookBack: z
      .enum(['none', 'run', 'message'])
      .optional()
      .meta(
        field('Also counts', '也算在内', {
          options: {
            none: { en: 'Only from now on', 'zh-CN': '只算从现在起' },
            run: { en: 'Since they came in', 'zh-CN': '进入旅程以来' },
            message: { en: 'Since the last message', 'zh-CN': '上一条消息以来' },
          },
        }),
      ),
    zone,
  })
  .meta(field('Until something happens', '等到某件事发生'))

/** What a customer waits for. Wall-clock parts are in `zone`, else in the customer's own. */
export const WaitSettings = z
  .discriminatedUnion('mode', [ForDuration, UntilWindow, UntilDate, UntilEvent])
  .meta(field('Wait', '等待'))
export type WaitSettings = z.infer<typeof WaitSettings>
export type WaitFor<Mode extends WaitSettings['mode']> = Extract<WaitSettings, { mode: Mode }>
