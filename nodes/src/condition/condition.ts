import {
  checkRule,
  defineNode,
  duplicates,
  type NodeCheckContext,
  type Problem,
  problem,
  Rule,
  readsOf,
  type WayCheckContext,
} from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { PortIdText } from '../IdText.ts'
import { clipWords, say } from '../words/say.ts'

export const ConditionSettings = z.strictObject({
  branches: z
    .array(
      z.strictObject({
        id: PortIdText.meta(field('Id', '标识')),
        title: z.string().max(120).meta(field('Title', '名称')),
        when: Rule.meta(field('When', '条件', { widget: 'rule' })),
      }),
    )
    .min(1)
    .max(20)
    .meta(
      field('Branches', '分支', {
        help: ['The first that holds wins', '从上到下，第一个满足的分支生效'],
      }),
    ),
})
export type ConditionSettings = z.infer<typeof ConditionSettings>

/** Ranked branches, judged once on arrival; everyone who fits none leaves by `else`. */
export const condition = defineNode({
  type: 'condition',
  version: 1,
  title: { en: 'Condition', 'zh-CN': '条件分支' },
  purpose: {
    en: 'Sends people different ways by what is known of them.',
    'zh-CN': '根据客户的情况，让他们走不同的路。',
  },
  group: 'logic',
  icon: 'git-branch',
  settings: ConditionSettings,
  defaults: {
    branches: [{ id: 'b1', title: 'A', when: { attr: 'tier', is: 'eq', value: 'A' } }],
  },
  ports: ({ branches }) => [
    ...branches.map(({ id, title }) => ({ name: id, label: { en: title || id, 'zh-CN': title || id } })),
    { name: 'else', label: { en: 'Everyone else', 'zh-CN': '其余客户' } },
  ],
  bypass: () => 'else',
  rerank: ({ branches, ...others }, port, by) => {
    const from = branches.findIndex(({ id }) => id === port)
    const [one, other] = [branches[from], branches[from + by]]
    if (!one || !other) return undefined
    return { ...others, branches: branches.with(from, other).with(from + by, one) }
  },
  summary: ({ branches }, locale) =>
    clipWords(
      [...branches.map(({ id, title }) => title || id), say(locale, 'everyone else', '其余客户')].join(' / '),
    ),
  check: checkCondition,
  checkWay: checkReactions,
  compile: ({ branches }, cx) => ({
    initial: 'deciding',
    phases: {
      deciding: {
        always: [...branches.map(({ id, when }) => cx.to(id, cx.when(when, id))), cx.to('else')],
      },
    },
  }),
})

function checkCondition({ branches }: ConditionSettings, { node }: NodeCheckContext): Problem[] {
  const path = ['nodes', node, 'settings', 'branches']
  return [
    ...duplicates(
      branches.map(({ id }) => id),
      path,
      node,
    ),
    ...branches.flatMap(({ when }, i) => checkRule(when, { node, path: [...path, i, 'when'] })),
  ]
}

/** Reactions that nobody can have had in the instant a message leaves. */
const reactions = ['message.opened', 'message.clicked']

/** Who asks about a reaction to a message that has just left asks too soon. Who comes because none left is not meant. */
function checkReactions({ branches }: ConditionSettings, { node, before }: WayCheckContext): Problem[] {
  const asked = branches.flatMap(({ when }, i) => {
    const { events } = readsOf(when)
    return reactions.filter((event) => events.has(event)).map((event) => ({ event, i }))
  })
  if (asked.length === 0) return []
  const isStraight = before().some(({ type, port }) => type === 'channel' && port !== 'notSent')
  return isStraight
    ? asked.map(({ event, i }) =>
        problem('condition.tooSoon', {
          node,
          path: ['nodes', node, 'settings', 'branches', i, 'when'],
          params: { event },
        }),
      )
    : []
}
