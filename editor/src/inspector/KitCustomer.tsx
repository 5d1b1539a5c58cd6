import type { FormKit, PreviewCustomer } from '@rekindle/nodes/forms'
import type { Customer } from '@rekindle/server/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../api/queryClient.ts'
import { inWorkspace, request } from '../api/request.ts'
import { useCan, useWorkspace } from '../api/session.ts'
import { Combobox } from '../ui/Combobox.tsx'
import { useDebounced } from './rule/useDebounced.ts'

const pauseMs = 250

/** Finds a customer as one types. An empty field means nobody in particular. */
export function KitCustomer({ label, nobody, value, onChange }: ComponentProps<FormKit['Customer']>) {
  const { t } = useTranslation('rules')
  const { id: ws } = useWorkspace()
  const may = useCan('customers.read')
  const [typed, setTyped] = useState(value?.name ?? '')
  const q = useDebounced(typed === value?.name ? '' : typed, pauseMs)
  const { data } = useQuery({
    queryKey: keys.still(ws, 'customers', 'find', q),
    queryFn: ({ signal }) =>
      request<{ items: Customer[] }>(inWorkspace(ws, 'customers'), { query: { q, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
    enabled: may,
    retry: false,
  })
  const found = new Map(
    (data?.items ?? []).map((one) => [`${one.name} · ${one.externalId ?? one.id.slice(0, 8)}`, one]),
  )
  if (!may) return null
  return (
    <div className="flex items-center gap-2 text-xs text-muted">
      <span className="shrink-0">{label}</span>
      <span className="min-w-0 grow">
        <Combobox
          aria-label={label}
          placeholder={nobody}
          value={typed}
          options={[...found.keys()]}
          empty={q === '' ? undefined : t('customer.none')}
          onChange={(text) => {
            const chosen = found.get(text)
            setTyped(chosen ? chosen.name : text)
            if (chosen || text === '') onChange(chosen && previewOf(chosen))
          }}
        />
      </span>
    </div>
  )
}

const previewOf = ({ id, name, locale, timeZone, attributes }: Customer): PreviewCustomer => ({
  id,
  name,
  locale,
  timeZone,
  attributes: { name, ...attributes } as PreviewCustomer['attributes'],
})
