import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/session.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { DoctorTab } from './DoctorTab.tsx'
import { PoolsTab } from './PoolsTab.tsx'
import { WorkspaceTab } from './WorkspaceTab.tsx'

const tabs = ['workspace', 'pools', 'doctor'] as const
type Tab = (typeof tabs)[number]

export function SettingsPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const search = useSearch({ from: '/w/$ws/settings' })
  const navigate = useNavigate({ from: '/w/$ws/settings' })
  const contents = { workspace: <WorkspaceTab />, pools: <PoolsTab ws={ws} />, doctor: <DoctorTab ws={ws} /> }
  return (
    <Page>
      <PageHeader title={t('settings:title')} />
      <Tabs<Tab>
        label={t('settings:title')}
        value={tabs.find((tab) => tab === search.tab) ?? 'workspace'}
        onChange={(tab) => void navigate({ search: { tab }, replace: true })}
        tabs={tabs.map((value) => ({ value, label: t(`settings:tab.${value}`), content: contents[value] }))}
      />
    </Page>
  )
}
