import type { JourneySummary } from '@rekindle/server/contract'
import { Plus, Upload, Waypoints } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
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
import { type Beginning, FirstJourney } from './FirstJourney.tsx'
import { JourneyTable } from './JourneyTable.tsx'

const ImportFlowDialog = lazy(async () => ({
  default: (await import('./ImportFlowDialog.tsx')).ImportFlowDialog,
}))

/** Every journey of the workspace with its live numbers. */
export function JourneysPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const mayWrite = useCan('journeys.write')
  const [beginning, setBeginning] = useState<Beginning>()
  const close = () => setBeginning(undefined)
  const pages = usePages<JourneySummary>(keys.moving(ws, 'journeys'), inWorkspace(ws, 'journeys'), {})
  return (
    <Page fixed>
      <PageHeader
        title={t('journeys:title')}
        about={t('journeys:about')}
        actions={
          mayWrite ? (
            <>
              <Button icon={<Upload size={16} />} onClick={() => setBeginning('import')}>
                {t('begin:import.open')}
              </Button>
              <Button look="primary" icon={<Plus size={16} />} onClick={() => setBeginning('blank')}>
                {t('journeys:new')}
              </Button>
            </>
          ) : undefined
        }
      />
      <ListCard
        pages={pages}
        empty={
          mayWrite ? (
            <FirstJourney onBegin={setBeginning} />
          ) : (
            <EmptyState
              icon={<Waypoints size={22} />}
              title={t('begin:none.title')}
              about={t('begin:none.about')}
            />
          )
        }
      >
        {(journeys) => <JourneyTable ws={ws} journeys={journeys} />}
      </ListCard>
      <CreateJourneyDialog
        ws={ws}
        open={beginning === 'blank' || beginning === 'template'}
        withTemplate={beginning === 'template'}
        onClose={close}
      />
      {beginning === 'import' ? (
        <Suspense>
          <ImportFlowDialog ws={ws} onClose={close} />
        </Suspense>
      ) : null}
    </Page>
  )
}
