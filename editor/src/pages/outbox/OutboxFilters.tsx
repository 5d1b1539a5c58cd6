import { channels } from '@rekindle/runtime'
import type { JourneySummary, Message } from '@rekindle/server/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { usePages } from '../../api/usePages.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { stateTones } from '../../message/stateTones.ts'
import { Select } from '../../ui/Select.tsx'

const states = Object.keys(stateTones) as Message['state'][]

/** State, channel and journey; each choice stands in the address. */
export function OutboxFilters({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const search = useSearch({ from: '/w/$ws/outbox' })
  const navigate = useNavigate({ from: '/w/$ws/outbox' })
  const journeys = usePages<JourneySummary>(keys.moving(ws, 'journeys'), inWorkspace(ws, 'journeys'), {})
  const choose = (name: 'state' | 'channel' | 'journey') => (value: string) =>
    void navigate({
      search: (before) => ({ ...before, message: undefined, [name]: value || undefined }),
      replace: true,
    })
  return (
    <div className="flex flex-wrap gap-2 pb-4 max-sm:grid max-sm:grid-cols-2">
      <Select
        aria-label={t('outbox:filter.state')}
        value={search.state ?? ''}
        onChoose={choose('state')}
        className="w-44 max-sm:w-full"
        options={[
          { value: '', label: t('outbox:filter.anyState') },
          ...states.map((value) => ({ value, label: t(`words:messageState.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('outbox:filter.channel')}
        value={search.channel ?? ''}
        onChoose={choose('channel')}
        className="w-44 max-sm:w-full"
        options={[
          { value: '', label: t('outbox:filter.anyChannel') },
          ...channels.map((value) => ({ value, label: t(`words:channel.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('outbox:filter.journey')}
        value={search.journey ?? ''}
        onChoose={choose('journey')}
        className="w-72 max-sm:col-span-2 max-sm:w-full"
        options={[
          { value: '', label: t('outbox:filter.anyJourney') },
          ...journeys.items.map(({ id, title }) => ({ value: id, label: localText(title) })),
        ]}
      />
    </div>
  )
}
