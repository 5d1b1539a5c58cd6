import {
  exitReasons,
  limits,
  Rule,
  WallDateTimeText,
  WallTimeText,
  Weekdays,
  ZoneName,
} from '@rekindle/runtime'
import { z } from 'zod'
import { exitReasonWords } from '../exit/exitReasonWords.ts'
import { field } from '../field.ts'

const inside = z.enum(['enter', 'skip'])
const insideOptions = {
  enter: { en: 'Let them in', 'zh-CN': '允许进入' },
  skip: {
    en: 'Leave them out until they have left the audience once',
    'zh-CN': '先不进入，离开人群后再符合时才进入',
  },
}
const insideWords = field('Those who fit already at publication', '发布时已符合条件的客户', {
  options: insideOptions,
})
const zone = ZoneName.optional().meta(
  field('Time zone', '时区', { help: ['Of the workspace when empty', '留空使用工作区的时区'] }),
)

const Once = z
  .strictObject({ kind: z.literal('once') })
  .meta(field('Once', '一次', { help: ['When the journey is published', '旅程发布时进入一次'] }))

const Joining = z.strictObject({ kind: z.literal('joining'), inside: inside.meta(insideWords) }).meta(
  field('On joining the audience', '加入人群时', {
    help: [
      'As soon as somebody fits; leaving and coming back counts as new',
      '一符合条件就进入；离开后再次符合算新的一次',
    ],
  }),
)

const Schedule = z
  .strictObject({
    kind: z.literal('schedule'),
    at: WallTimeText.meta(field('Time of day', '时间')),
    weekdays: Weekdays.optional().meta(
      field('Weekdays', '星期', { help: ['Every day when empty', '留空表示每天'] }),
    ),
    zone,
    inside: inside.optional().meta(insideWords),
  })
  .meta(field('On a schedule', '定时'))

const Cron = z
  .strictObject({
    kind: z.literal('cron'),
    cron: z
      .string()
      .min(1)
      .max(200)
      .meta(
        field('Cron expression', 'Cron 表达式', {
          help: [
            'Minute, hour, day of month, month, weekday, for example 0 9 * * 1',
            '分、时、日、月、星期，例如 0 9 * * 1',
          ],
        }),
      ),
    zone,
    inside: inside.optional().meta(insideWords),
  })
  .meta(field('By cron', '按 Cron 表达式'))

const Rrule = z
  .strictObject({
    kind: z.literal('rrule'),
    rrule: z
      .string()
      .min(1)
      .max(500)
      .meta(
        field('Recurrence rule', '重复规则', {
          help: ['RFC 5545, for example FREQ=MONTHLY;BYDAY=-1FR', 'RFC 5545，例如 FREQ=MONTHLY;BYDAY=-1FR'],
        }),
      ),
    starts: WallDateTimeText.meta(
      field('First day and time', '开始日期和时间', {
        help: ['By the local clock, for example 2026-03-02T09:00', '按当地时间，例如 2026-03-02T09:00'],
      }),
    ),
    zone,
    inside: inside.optional().meta(insideWords),
  })
  .meta(field('By a recurrence rule', '按重复规则'))

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

const ByApi = z.strictObject({ kind: z.literal('api') }).meta(
  field('By API only', '仅通过接口', {
    help: ['Other systems name who comes in', '由其他系统指定进入的客户'],
  }),
)

const AfterJourney = z
  .strictObject({
    kind: z.literal('journey'),
    journey: z
      .string()
      .min(1)
      .max(60)
      .meta(
        field('Journey', '旅程', {
          help: ['Whoever leaves it may come in here', '离开它的客户可以进入本旅程'],
          widget: 'journey',
        }),
      ),
    reasons: z
      .array(z.enum(exitReasons).meta(field('Reason', '原因', { options: exitReasonWords })))
      .max(exitReasons.length)
      .optional()
      .meta(
        field('Only when it ended by', '仅限以下结束原因', {
          help: ['Any reason when empty', '留空表示不限'],
        }),
      ),
  })
  .meta(field('After another journey', '另一旅程结束后'))

/** What brings people in: the publication itself, the clock, fitting at last, something they do, or somebody who names them. */
export const SegmentTrigger = z
  .discriminatedUnion('kind', [Once, Joining, Schedule, OnEvent, Cron, Rrule, ByApi, AfterJourney])
  .meta(field('When', '进入时机'))
export type SegmentTrigger = z.infer<typeof SegmentTrigger>
