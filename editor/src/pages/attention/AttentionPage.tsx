import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/session.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { LetterList } from './LetterList.tsx'
import { RefusedPublishes } from './RefusedPublishes.tsx'
import { StandingList } from './StandingList.tsx'

const tabs = ['standing', 'letters'] as const
type Tab = (typeof tabs)[number]

/** Who stands still until somebody decides, and what was skipped. */
export function AttentionPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const search = useSearch({ from: '/w/$ws/attention' })
  const navigate = useNavigate({ from: '/w/$ws/attention' })
  const contents = { standing: <StandingList ws={ws} />, letters: <LetterList ws={ws} /> }
  return (
    <Page>
      <PageHeader title={t('attention:title')} about={t('attention:about')} />
      <RefusedPublishes ws={ws} />
      <Tabs<Tab>
        label={t('attention:title')}
        value={tabs.find((tab) => tab === search.tab) ?? 'standing'}
        onChange={(tab) => void navigate({ search: { tab }, replace: true })}
        tabs={tabs.map((value) => ({ value, label: t(`attention:tab.${value}`), content: contents[value] }))}
      />
    </Page>
  )
}
