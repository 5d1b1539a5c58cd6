import { z } from 'zod'
import { channels } from '../flow/channels.ts'
import { LocalizedText } from '../flow/text.ts'
import { Rule } from '../rule/Rule.ts'
import { DurationText } from '../time/duration.ts'

const Chance = z.number().min(0).max(1)
const Factor = z.number().min(0).max(5)
const Range = z.tuple([DurationText, DurationText])
const Words = z.array(z.string().min(1).max(200)).max(100)

/** Rates of one kind of people, each of those in the step before: reached of all, responded of reached, … */
const Group = z.strictObject({
  id: z.string().min(1).max(60),
  when: Rule,
  reached: Chance,
  responded: Chance,
  accepted: Chance,
  recalled: Chance,
})

/** How a reason for leaving changes people: `factor` on responding, chances to say no and to complain. */
const Reason = z.strictObject({
  factor: Factor.default(1),
  refuses: Chance.default(0.08),
  complains: Chance.default(0.005),
})
export type ReasonTraits = z.infer<typeof Reason>

const ChannelTraits = z.strictObject({
  delivered: Chance,
  /** Share of what people do on this channel that is a click; the rest is a reply. */
  clicks: Chance,
  unsubscribes: Chance,
})

/**
 * How made-up customers answer: chances, delays and stocks as plain JSON. Every field has a value, so a world
 * file says only what differs. Durations in a range are drawn evenly.
 */
export const World = z
  .strictObject({
    format: z.literal(1),
    title: LocalizedText.optional(),
    success: z
      .array(Chance)
      .min(1)
      .max(20)
      .default([0.2, 0.35, 0.45, 0.55, 0.6])
      .meta({ description: 'Success so far by touch; only its shape counts: the last one stands for all' }),
    groups: z
      .array(Group)
      .max(50)
      .default([
        {
          id: 'first',
          when: { attr: 'tier', is: 'eq', value: 'A' },
          reached: 0.81,
          responded: 0.5,
          accepted: 0.8,
          recalled: 0.88,
        },
        {
          id: 'second',
          when: { attr: 'tier', is: 'eq', value: 'B' },
          reached: 0.69,
          responded: 0.4,
          accepted: 0.66,
          recalled: 0.7,
        },
        { id: 'others', when: { all: [] }, reached: 0.35, responded: 0.1, accepted: 0.4, recalled: 0.5 },
      ])
      .meta({ description: 'The first group whose rule holds; nobody else ever reacts' }),
    reasonAttribute: z.string().min(1).max(100).default('reason'),
    reasons: z.record(z.string().max(100), Reason).default({
      convenience: { factor: 1.08, refuses: 0.1, complains: 0.002 },
      price: { factor: 1, refuses: 0.14, complains: 0.002 },
      service: { factor: 0.9, refuses: 0.18, complains: 0.02 },
      competitor: { factor: 0.8, refuses: 0.22, complains: 0.002 },
      natural: { factor: 0.3, refuses: 0.1, complains: 0.002 },
    }),
    channels: z.partialRecord(z.enum(channels), ChannelTraits).default({
      sms: { delivered: 0.975, clicks: 0.1, unsubscribes: 0.012 },
      email: { delivered: 0.96, clicks: 0.75, unsubscribes: 0.006 },
      push: { delivered: 0.85, clicks: 0.95, unsubscribes: 0.01 },
      wecom: { delivered: 0.99, clicks: 0.3, unsubscribes: 0.01 },
      inapp: { delivered: 0.6, clicks: 0.95, unsubscribes: 0 },
    }),
    calls: z
      .strictObject({
        done: Chance.default(0.96).meta({ description: 'Tasks that somebody gets round to at all' }),
        manager: Factor.default(1.25).meta({ description: 'More pick up when a task is red' }),
        books: Chance.default(0.12).meta({
          description: 'Willing people who make an appointment right on the call',
        }),
        settles: Chance.default(0.9).meta({ description: 'Open complaints that a good call settles' }),
      })
      .prefault({}),
    wording: z
      .array(z.strictObject({ phrases: Words, factor: Factor }))
      .max(100)
      .default([])
      .meta({ description: 'Texts with one of the phrases do better or worse' }),
    phrases: z
      .strictObject({
        invites: Words.default(['to book', 'your basket', '预约', '购物车']),
        asksScore: Words.default(['0 to 10', '0 到 10', '0到10']),
      })
      .prefault({})
      .meta({ description: 'What people understand a text by' }),
    scores: z
      .strictObject({
        answers: Chance.default(0.6),
        least: z.int().min(0).max(10).default(3),
        most: z.int().min(0).max(10).default(10),
      })
      .prefault({}),
    visits: z
      .strictObject({
        shows: Chance.default(0.96),
        churnsAgain: Chance.default(0.5).meta({ description: 'Lost again within 90 days when nobody cares' }),
        churnsAgainCared: Chance.default(0.35),
        spends: z.tuple([z.int().min(0), z.int().min(0)]).default([38_000, 140_000]),
      })
      .prefault({}),
    delays: z
      .strictObject({
        receipt: Range.default(['1m', '4m']),
        open: Range.default(['4m', '26h']),
        reply: Range.default(['2m', '3h']),
        call: Range.default(['2h', '22h']),
        book: Range.default(['5m', '30h']),
        visit: Range.default(['1d', '6d']),
        pay: Range.default(['40m', '150m']),
        settle: Range.default(['4h', '30h']),
        again: Range.default(['28d', '80d']),
      })
      .prefault({}),
    pools: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(60),
          title: LocalizedText.optional(),
          stock: z.int().min(0).max(10_000_000),
        }),
      )
      .max(1_000)
      .default([]),
  })
  .meta({ id: 'World', description: 'How made-up customers answer' })
export type World = z.infer<typeof World>
