import { defineNode, LocalizedText, PositiveDurationText, pickText } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { IdText } from '../IdText.ts'
import { withoutUndefined } from '../withoutUndefined.ts'
import { durationWords } from '../words/durationWords.ts'
import { clipWords, say } from '../words/say.ts'

export const OfferSettings = z
  .strictObject({
    offer: IdText.meta(field('Offer id', '权益标识')),
    kind: z.enum(['fixed', 'percent', 'service']).meta(
      field('Kind', '类型', {
        options: {
          fixed: { en: 'Amount off', 'zh-CN': '立减' },
          percent: { en: 'Percent off', 'zh-CN': '折扣' },
          service: { en: 'Free service', 'zh-CN': '免费服务' },
        },
      }),
    ),
    title: LocalizedText.meta(
      field('Name shown to customers', '展示给客户的名称', { widget: 'localizedText' }),
    ),
    value: z
      .int()
      .min(1)
      .max(1_000_000_000)
      .meta(
        field('Value', '面值', {
          help: [
            'For percent off, 1 to 100; amounts are in the smallest unit of the currency',
            '折扣填 1 到 100；金额以货币最小单位计',
          ],
          widget: 'money',
        }),
      ),
    validFor: PositiveDurationText.meta(field('Valid for', '有效期', { widget: 'duration' })),
    pool: IdText.optional().meta(
      field('Stock', '库存池', { help: ['Unlimited when empty', '留空表示不限量'] }),
    ),
  })
  .refine(({ kind, value }) => kind !== 'percent' || value <= 100, {
    error: 'a percentage from 1 to 100',
    path: ['value'],
  })
export type OfferSettings = z.infer<typeof OfferSettings>

/** Gives a benefit, from stock where there is one. The answer decides the port. */
export const offer = defineNode({
  type: 'offer',
  version: 1,
  title: { en: 'Offer', 'zh-CN': '权益' },
  purpose: {
    en: 'Gives a discount or a free service, as long as there is stock.',
    'zh-CN': '在库存允许时，给客户一份优惠或免费服务。',
  },
  group: 'offer',
  icon: 'gift',
  settings: OfferSettings,
  copy: ['title'],
  defaults: {
    offer: 'welcome-back',
    kind: 'percent',
    title: { en: '10% off your next visit', 'zh-CN': '下次到店享九折' },
    value: 10,
    validFor: '14d',
  },
  ports: ({ pool }) => [
    { name: 'given', label: { en: 'Given', 'zh-CN': '已发放' } },
    { name: 'noStock', label: { en: 'Out of stock', 'zh-CN': '库存不足' }, optional: pool === undefined },
  ],
  bypass: () => 'noStock',
  summary: ({ title, validFor }, locale) => {
    const name = clipWords(pickText(title, locale), 50) || say(locale, 'offer without a name', '未命名的权益')
    const days = durationWords(validFor, locale)
    return say(locale, `${name} · valid ${days}`, `${name} · 有效期 ${days}`)
  },
  compile: (settings, cx) => ({
    initial: 'asking',
    phases: {
      asking: {
        entry: [cx.effect('pool.ask', withoutUndefined({ ...settings }))],
        on: {
          [cx.answer('offer.granted', 'granted')]: [cx.to('given')],
          [cx.answer('offer.refused', 'noStock')]: [cx.to('noStock')],
        },
      },
    },
  }),
})
