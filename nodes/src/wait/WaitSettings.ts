import {
  DurationText,
  limits,
  PositiveDurationText,
  Rule,
  SpreadText,
  WallTimeText,
  Weekdays,
  ZoneName,
} from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { PortIdText } from '../IdText.ts'

const zone = ZoneName.optional().meta(
  field('Time zone', '时区', { help: ['Of each customer when empty', '留空使用每位客户自己的时区'] }),
)
const weekdays = Weekdays.optional().meta(
  field('Weekdays', '星期', { help: ['Every day when empty', '留空表示每天'] }),
)
const at = WallTimeText.optional().meta(
  field('Time of day', '时间', { help: ['At arrival time when empty', '留空则不指定钟点'] }),
)

const spread = SpreadText.optional().meta(
  field('Spread over', '分散到', {
    widget: 'duration',
    help: [
      'Many people share this moment: each goes on at a fixed place within this time',
      '很多客户会在同一时刻到期：每位客户在这段时间内的固定位置继续',
    ],
  }),
)
const event = z
  .string()
  .min(1)
  .max(limits.eventNameChars)
  .meta(field('Event', '事件', { widget: 'event' }))
const where = Rule.optional().meta(
  field('Only when', '附加条件', {
    help: ['A rule on the properties of the event', '针对事件属性的条件'],
    widget: 'rule',
  }),
)
const timeout = PositiveDurationText.meta(field('At most', '最长等待', { widget: 'duration' }))

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
    spread,
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
    spread,
    fix: z
      .boolean()
      .optional()
      .meta(
        field('Fix the date on arrival', '到达时固定日期', {
          help: ['Otherwise the wait follows the date when it changes', '不勾选时，日期变化后等待会随之改变'],
        }),
      ),
  })
  .meta(field('Until a date', '等到某个日期'))

const UntilEvent = z
  .strictObject({
    mode: z.literal('event'),
    event,
    where,
    others: z
      .array(
        z
          .strictObject({
            id: PortIdText.meta(field('Way out', '出口')),
            event,
            where,
          })
          .meta(field('Event', '事件')),
      )
      .max(9)
      .optional()
      .meta(
        field('Or one of these', '或其中之一', {
          help: ['Each leads out by a way of its own', '每个事件有自己的出口'],
        }),
      ),
    take: z
      .enum(['first', 'highest'])
      .optional()
      .meta(
        field('Of several events', '发生多个事件时', {
          options: {
            first: { en: 'The first one counts, at once', 'zh-CN': '以最先发生的为准，立即离开' },
            highest: {
              en: 'The topmost of the list counts, at the end',
              'zh-CN': '到期时以列表中排在最前的为准',
            },
          },
        }),
      ),
    timeout,
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

const UntilRule = z
  .strictObject({
    mode: z.literal('rule'),
    when: Rule.meta(
      field('Until', '直到', {
        help: [
          'In or out of a segment, or anything known of the customer: the wait ends as soon as it holds',
          '进入或离开某个分群，或任何已知的客户信息：条件一成立，等待立即结束',
        ],
        widget: 'rule',
      }),
    ),
    timeout,
    zone,
  })
  .meta(field('Until a rule holds', '等到条件成立'))

const UntilBestHour = z
  .strictObject({
    mode: z.literal('bestHour'),
    lastDays: z
      .int()
      .min(7)
      .max(365)
      .default(60)
      .meta(field('Activity of the last days', '统计最近多少天', { help: ['In days', '单位：天'] })),
    events: z
      .array(event)
      .min(1)
      .max(20)
      .optional()
      .meta(
        field('Counted events', '统计的事件', {
          help: ['Opens, clicks, page views and orders when empty', '留空则统计打开、点击、浏览和下单'],
        }),
      ),
    atLeast: z
      .int()
      .min(1)
      .max(1_000)
      .default(5)
      .meta(
        field('Events needed', '至少需要的事件数', {
          help: ['Fewer than this: the usual hour', '不足时使用默认时间'],
        }),
      ),
    fallback: WallTimeText.meta(field('Usual hour', '默认时间')),
    from: WallTimeText.optional().meta(field('Not before', '不早于')),
    to: WallTimeText.optional().meta(field('Not after', '不晚于')),
    weekdays,
    zone,
    spread,
  })
  .meta(field('Until their best hour', '等到客户最活跃的时段'))

/** What a customer waits for. Wall-clock parts are in `zone`, else in the customer's own. */
export const WaitSettings = z
  .discriminatedUnion('mode', [ForDuration, UntilWindow, UntilDate, UntilEvent, UntilRule, UntilBestHour])
  .meta(field('Wait', '等待'))
export type WaitSettings = z.infer<typeof WaitSettings>
export type WaitFor<Mode extends WaitSettings['mode']> = Extract<WaitSettings, { mode: Mode }>
