import type { JourneySummary } from '@rekindle/server/contract'
import { Plus, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { useCan, useWorkspace } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListCard } from '../../ui/ListCard.tsx'
import { CreateJourneyDialog } from './CreateJourneyDialog.tsx'
import { JourneyTable } from './JourneyTable.tsx'

/** Every journey of the workspace with its live numbers. */
export function JourneysPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const mayWrite = useCan('journeys.write')
  const [creating, setCreating] = useState(false)
  const pages = usePages<JourneySummary>(keys.moving(ws, 'journeys'), inWorkspace(ws, 'journeys'), {})
  const create = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setCreating(true)}>
      {t('journeys:new')}
    </Button>
  )
  return (
    <Page fixed>
      <PageHeader
        title={t('journeys:title')}
        about={t('journeys:about')}
        actions={mayWrite ? create : undefined}
      />
      <ListCard
        pages={pages}
        empty={
          <EmptyState
            icon={<Waypoints size={22} />}
            title={t('journeys:empty.title')}
            about={t('journeys:empty.about')}
            action={mayWrite ? create : undefined}
          />
        }
      >
        {(journeys) => <JourneyTable ws={ws} journeys={journeys} />}
      </ListCard>
      <CreateJourneyDialog ws={ws} open={creating} onClose={() => setCreating(false)} />
    </Page>
  )
}
