import type { JourneySummary } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace, request } from '../../api/request.ts'
import { useWorkspace } from '../../api/session.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Select } from '../../ui/Select.tsx'
import { useForm } from '../FormContext.ts'
import { Labelled } from '../Labelled.tsx'
import type { DrawingProps } from './Drawing.ts'

/** Another journey of the workspace, by its name; the open one is not offered. */
export function JourneyField({ shape, onChange, value, ...labelled }: DrawingProps) {
  const { t } = useTranslation(['rules', 'words'])
  const { id: ws } = useWorkspace()
  const { id: open } = useParams({ strict: false })
  const { readOnly } = useForm()
  const localText = useLocalText()
  const { data } = useQuery({
    queryKey: keys.still(ws, 'journeys', 'names'),
    queryFn: ({ signal }) =>
      request<{ items: JourneySummary[] }>(inWorkspace(ws, 'journeys'), { query: { limit: 200 }, signal }),
    staleTime: 30_000,
  })
  const chosen = typeof value === 'string' ? value : ''
  const others = (data?.items ?? []).filter(({ id }) => id !== open)
  const isKnown = others.some(({ id }) => id === chosen)
  return (
    <Labelled {...labelled}>
      {(wiring) => (
        <Select
          {...wiring}
          className="w-full"
          disabled={readOnly}
          value={chosen}
          onChoose={onChange}
          options={[
            ...(isKnown ? [] : [{ value: chosen, label: chosen || t('journey.choose'), disabled: true }]),
            ...others.map(({ id, title, state }) => ({
              value: id,
              label: `${localText(title) || t('journey.untitled')} · ${t(`words:journeyState.${state}`)}`,
            })),
          ]}
        />
      )}
    </Labelled>
  )
}
