import { defineNode, type Fragment } from '@rekindle/runtime'
import { checkSegment } from './checkSegment.ts'
import { SegmentSettings } from './SegmentSettings.ts'
import { segmentSummary } from './segmentSummary.ts'

/** The entry node: who comes in, and when. The engine judges the audience before a run begins. */
export const segment = defineNode({
  type: 'segment',
  version: 1,
  title: { en: 'Audience entry', 'zh-CN': '人群入口' },
  purpose: {
    en: 'Says who comes into the journey, and when.',
    'zh-CN': '决定哪些客户在什么时候进入旅程。',
  },
  group: 'entry',
  icon: 'users',
  settings: SegmentSettings,
  defaults: { audience: { all: [] }, trigger: { kind: 'once' } },
  ports: () => [{ name: 'joined', label: { en: 'Joined', 'zh-CN': '已进入' } }],
  entry: ({ audience, trigger, mustReach }) => ({
    audience,
    trigger,
    ...(mustReach && mustReach.length > 0 ? { mustReach } : {}),
  }),
  summary: segmentSummary,
  check: checkSegment,
  compile: ({ cap }, cx): Fragment =>
    cap === undefined
      ? { initial: 'joining', phases: { joining: { always: [cx.to('joined')] } } }
      : {
          initial: 'asking',
          phases: {
            asking: {
              entry: [cx.effect('entry.ask', cap.per === undefined ? { limit: cap.limit } : { ...cap })],
              on: {
                [cx.answer('entry.answered', 'admitted')]: [cx.to('joined')],
                [cx.answer('entry.answered', 'full')]: [cx.exit('capReached')],
              },
            },
          },
        },
})
