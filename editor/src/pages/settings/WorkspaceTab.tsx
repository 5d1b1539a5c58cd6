import { useTranslation } from 'react-i18next'
import { useSession, useWorkspace } from '../../api/session.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { useWord } from '../../i18n/useWord.ts'
import { FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ApprovalPanel } from './ApprovalPanel.tsx'
import { QuietPanel } from './quiet/QuietPanel.tsx'

/** What holds for the whole workspace. */
export function WorkspaceTab() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const { user } = useSession()
  const format = useFormat()
  const word = useWord()
  const now = useNow()
  const zone = t('settings:workspace.zoneIs', { zone: workspace.timeZone, offset: format.offset(now) })
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <Panel title={workspace.name}>
        <FactList
          facts={[
            { name: t('settings:workspace.mode'), value: t(`shell:modeAbout.${workspace.mode}`) },
            { name: t('settings:workspace.zone'), value: zone },
            { name: t('settings:workspace.now'), value: format.full(now) },
            { name: t('settings:workspace.currency'), value: workspace.currency },
            { name: t('settings:workspace.locales'), value: workspace.locales.join(', ') },
            { name: t('settings:workspace.id'), value: <code className="font-mono">{workspace.id}</code> },
            {
              name: t('settings:workspace.you'),
              value: t('settings:workspace.youAre', { name: user.name, role: word('role', user.role) }),
            },
          ]}
        />
      </Panel>
      <QuietPanel ws={workspace.id} />
      <ApprovalPanel ws={workspace.id} />
    </div>
  )
}
