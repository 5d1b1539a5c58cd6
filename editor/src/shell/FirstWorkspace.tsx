import { Navigate, useParams } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** `/` and `/w/:ws` lead to the journeys of a workspace. */
export function FirstWorkspace() {
  const { t } = useTranslation()
  const { ws } = useParams({ strict: false })
  const { workspaces } = useSession()
  const target = ws ?? workspaces[0]?.id
  if (target) return <Navigate to="/w/$ws/journeys" params={{ ws: target }} replace />
  return (
    <main className="flex h-full items-center justify-center">
      <EmptyState
        icon={<Building2 size={22} />}
        title={t('shell:noWorkspace.title')}
        about={t('shell:noWorkspace.about')}
      />
    </main>
  )
}
