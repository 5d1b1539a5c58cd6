import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMaybeWorkspace } from '../api/session.ts'
import { useNarrow } from '../ui/useNarrow.ts'
import { NavBar } from './NavBar.tsx'
import { NavRail } from './NavRail.tsx'
import { PageMissing } from './PageMissing.tsx'
import { TopBar } from './TopBar.tsx'
import { useRefresh } from './useRefresh.ts'
import { useRouteFocus } from './useRouteFocus.ts'

/** The shell around every page of a workspace: bar on top, navigation at the left, or below on a telephone. */
export function WorkspaceFrame() {
  const { t } = useTranslation()
  const workspace = useMaybeWorkspace()
  const narrow = useNarrow()
  useRouteFocus()
  useRefresh(workspace?.id)
  if (!workspace) return <PageMissing />
  return (
    // Panes scroll, the page never: what is brought into sight below would take the bar along, out of the window.
    <div className="relative flex h-full flex-col overflow-clip">
      <a
        href="#main"
        className="fixed top-2 left-2 z-80 -translate-y-20 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t('shell:skip')}
      </a>
      <TopBar workspace={workspace} />
      <div className="flex min-h-0 grow">
        {narrow ? null : <NavRail ws={workspace.id} />}
        <main id="main" tabIndex={-1} className="min-w-0 grow outline-none">
          <Outlet key={workspace.id} />
        </main>
      </div>
      {narrow ? <NavBar ws={workspace.id} /> : null}
    </div>
  )
}
