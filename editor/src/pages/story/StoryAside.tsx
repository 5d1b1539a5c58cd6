import type { Flow } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { shownAttributes } from '../../format/shownAttributes.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { useValueText } from '../../format/useValueText.ts'
import { FlowSketch } from '../../sketch/FlowSketch.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { pathOf } from './pathOf.ts'

/** The way in miniature, and who it was. */
export function StoryAside({ ws, story, flow }: { ws: string; story: Story; flow: Flow | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const now = useNow()
  const { customer } = story
  const lasted = Date.parse(story.ending?.at ?? now) - Date.parse(story.startedAt)
  return (
    <aside className="flex flex-col gap-5 lg:sticky lg:top-0">
      <Panel
        title={t('story:path')}
        actions={
          <span className="text-[13px] text-muted">
            {t('story:steps', { count: story.steps.length, span: format.span(lasted) })}
          </span>
        }
      >
        {flow ? (
          <FlowSketch
            flow={flow}
            path={pathOf(story.steps)}
            current={story.steps.at(-1)?.node}
            className="max-h-64 w-full p-4"
          />
        ) : (
          <div className="h-32" />
        )}
      </Panel>
      <Panel
        title={customer.name}
        actions={
          <Link
            to="/w/$ws/customers/$id"
            params={{ ws, id: customer.id }}
            className="text-[13px] font-medium text-accent-text hover:underline"
          >
            {t('story:profile')}
          </Link>
        }
      >
        <FactList
          facts={[
            { name: t('customers:field.phone'), value: valueText(customer.phone) },
            { name: t('customers:field.timeZone'), value: customer.timeZone },
            ...shownAttributes(customer.attributes).map(([name, value]) => ({
              name,
              value: valueText(value),
            })),
          ]}
        />
      </Panel>
    </aside>
  )
}
