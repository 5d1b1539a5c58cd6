import type { Workspace } from '@rekindle/server/contract'
import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, FlaskConical, Radio } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { Menu, MenuChoice } from '../ui/Menu.tsx'

const modeIcon = { practice: <FlaskConical size={15} />, live: <Radio size={15} /> }

/** Name and kind of the workspace; opens the list of the others. */
export function WorkspaceSwitch({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation()
  const { workspaces } = useSession()
  const navigate = useNavigate()
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-9 max-sm:h-10 min-w-0 shrink items-center gap-2 rounded-lg px-2 text-left hover:bg-hover"
        >
          <span className="sr-only">
            {t('shell:workspace.switch', {
              name: workspace.name,
              mode: t(`shell:mode.${workspace.mode}`),
            })}
          </span>
          <span className="contents" aria-hidden>
            <span className="max-w-60 truncate max-sm:max-w-24 font-semibold">{workspace.name}</span>
            <ModeTag mode={workspace.mode} />
          </span>
          <ChevronsUpDown size={14} className="shrink-0 text-muted" aria-hidden />
        </button>
      }
    >
      <MenuChoice
        label={t('shell:workspace.title')}
        value={workspace.id}
        onChoose={(ws) => void navigate({ to: '/w/$ws/journeys', params: { ws } })}
        options={workspaces.map(({ id, name, mode }) => ({
          value: id,
          icon: modeIcon[mode],
          label: (
            <span className="flex min-w-48 flex-col">
              <span>{name}</span>
              <span className="text-xs text-muted">{t(`shell:modeAbout.${mode}`)}</span>
            </span>
          ),
        }))}
      />
    </Menu>
  )
}

function ModeTag({ mode }: { mode: Workspace['mode'] }) {
  const { t } = useTranslation()
  return mode === 'practice' ? (
    <span className="flex h-5.5 shrink-0 items-center gap-1 rounded-full border border-dashed border-accent-text px-2 text-xs font-medium text-accent-text">
      <FlaskConical size={12} aria-hidden />
      {t('shell:mode.practice')}
    </span>
  ) : (
    <span className="flex h-5.5 shrink-0 items-center gap-1.5 rounded-full bg-ok-soft px-2 text-xs font-medium text-ok">
      <span className="size-1.5 rounded-full bg-current" aria-hidden />
      {t('shell:mode.live')}
    </span>
  )
}
