import type { Customer } from '@rekindle/server/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { frequentAttributes } from './frequentAttributes.ts'

const shownAttributes = 4

export function CustomerTable({ ws, customers }: { ws: string; customers: Customer[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const navigate = useNavigate()
  const attributes = useMemo(() => frequentAttributes(customers, shownAttributes), [customers])
  const columns: Column<Customer>[] = [
    {
      id: 'name',
      head: t('customers:column.name'),
      cell: ({ id, name, externalId }) => (
        <div>
          <Link
            to="/w/$ws/customers/$id"
            params={{ ws, id }}
            className="font-medium whitespace-nowrap hover:text-accent-text"
          >
            {name || externalId || t('customers:nameless')}
          </Link>
          <span className="block text-xs text-muted">{externalId}</span>
        </div>
      ),
    },
    {
      id: 'phone',
      head: t('customers:column.phone'),
      className: 'whitespace-nowrap',
      cell: ({ phone }) => <span className={phone ? '' : 'text-muted'}>{valueText(phone)}</span>,
    },
    {
      id: 'email',
      head: t('customers:column.email'),
      className: 'max-lg:hidden',
      cell: ({ email }) => (
        <span className={email ? 'block max-w-52 truncate' : 'text-muted'}>{valueText(email)}</span>
      ),
    },
    ...attributes.map(
      ({ name, numeric }): Column<Customer> => ({
        id: `attribute ${name}`,
        head: name,
        align: numeric ? 'right' : 'left',
        className: 'max-md:hidden',
        cell: (customer) => (
          <span className="block max-w-40 truncate">{valueText(customer.attributes[name])}</span>
        ),
      }),
    ),
    {
      id: 'runs',
      head: t('customers:column.runs'),
      align: 'right',
      cell: ({ activeRuns }) =>
        activeRuns > 0 ? (
          <Badge tone="accent">{format.number(activeRuns)}</Badge>
        ) : (
          <span className="text-muted">{format.number(0)}</span>
        ),
    },
  ]
  return (
    <Table
      caption={t('customers:title')}
      columns={columns}
      rows={customers}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/w/$ws/customers/$id', params: { ws, id } })}
    />
  )
}
