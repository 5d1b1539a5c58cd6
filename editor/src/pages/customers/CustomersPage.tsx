import type { Customer } from '@rekindle/server/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FileUp, SearchX, UserPlus, UsersRound } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { useCan, useWorkspace } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListCard } from '../../ui/ListCard.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { AddCustomerDialog } from './AddCustomerDialog.tsx'
import { CustomerTable } from './CustomerTable.tsx'
import { ImportDialog } from './ImportDialog.tsx'

type Open = 'import' | 'add' | undefined

/** Everybody this workspace knows, with a search and an import. */
export function CustomersPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const { q } = useSearch({ from: '/w/$ws/customers' })
  const navigate = useNavigate({ from: '/w/$ws/customers' })
  const mayWrite = useCan('customers.write')
  const format = useFormat()
  const [open, setOpen] = useState<Open>()
  const pages = usePages<Customer>(keys.moving(ws, 'customers'), inWorkspace(ws, 'customers'), { q })
  const search = useCallback(
    (text: string) => void navigate({ search: { q: text || undefined }, replace: true }),
    [navigate],
  )
  const actions = (
    <>
      <Button icon={<UserPlus size={16} />} onClick={() => setOpen('add')}>
        {t('customers:add')}
      </Button>
      <Button look="primary" icon={<FileUp size={16} />} onClick={() => setOpen('import')}>
        {t('customers:import')}
      </Button>
    </>
  )
  return (
    <Page fixed>
      <PageHeader
        title={t('customers:title')}
        about={
          pages.total === undefined
            ? undefined
            : t('customers:total', { count: pages.total, number: format.number(pages.total) })
        }
        actions={mayWrite ? actions : undefined}
      />
      <div className="pb-4">
        <SearchInput
          value={q ?? ''}
          label={t('customers:search')}
          placeholder={t('customers:search')}
          onSearch={search}
        />
      </div>
      <ListCard
        pages={pages}
        empty={
          q ? (
            <EmptyState
              icon={<SearchX size={22} />}
              title={t('customers:none.title', { q })}
              about={t('customers:none.about')}
              action={<Button onClick={() => search('')}>{t('customers:none.clear')}</Button>}
            />
          ) : (
            <EmptyState
              icon={<UsersRound size={22} />}
              title={t('customers:empty.title')}
              about={t('customers:empty.about')}
              action={mayWrite ? actions : undefined}
            />
          )
        }
      >
        {(customers) => <CustomerTable ws={ws} customers={customers} />}
      </ListCard>
      <ImportDialog ws={ws} open={open === 'import'} onClose={() => setOpen(undefined)} />
      <AddCustomerDialog ws={ws} open={open === 'add'} onClose={() => setOpen(undefined)} />
    </Page>
  )
}
