import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan, useWorkspace } from '../../api/session.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { DoctorTab } from './DoctorTab.tsx'
import { DoorsTab } from './DoorsTab.tsx'
import { PoolsTab } from './PoolsTab.tsx'
import { WorkspaceTab } from './WorkspaceTab.tsx'

const tabs = ['workspace', 'pools', 'doors', 'doctor'] as const
type Tab = (typeof tabs)[number]

export function SettingsPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const search = useSearch({ from: '/w/$ws/settings' })
  const navigate = useNavigate({ from: '/w/$ws/settings' })
  const mayAdminister = useCan('workspace.admin')
  const shown = tabs.filter((tab) => tab !== 'doors' || mayAdminister)
  const contents = {
    workspace: <WorkspaceTab />,
    pools: <PoolsTab ws={ws} />,
    doors: <DoorsTab ws={ws} />,
    doctor: <DoctorTab ws={ws} />,
  }
  return (
    <Page>
      <PageHeader title={t('settings:title')} />
      <Tabs<Tab>
        label={t('settings:title')}
        value={shown.find((tab) => tab === search.tab) ?? 'workspace'}
        onChange={(tab) => void navigate({ search: { tab }, replace: true })}
        tabs={shown.map((value) => ({ value, label: t(`settings:tab.${value}`), content: contents[value] }))}
      />
    </Page>
  )
}
