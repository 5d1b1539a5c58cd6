import type { CanvasGroup } from '@rekindle/runtime'
import { ChevronDown, ChevronRight, Group, LogOut, Ungroup } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { changeGroup, joinGroup } from '../document/groupNodes.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Input } from '../ui/Input.tsx'
import { useGroupCommands } from './useGroupCommands.ts'

/** A group that is selected: its name, what is in it, and what can be done with it. */
export function GroupPanel({ group }: { group: CanvasGroup }) {
  const { t } = useTranslation('groups')
  const { document, view, registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const nodes = useFlow((flow) => flow.nodes)
  const commands = useGroupCommands()
  const { apply } = document.getState()
  return (
    <>
      <header className="flex flex-col gap-3 border-b px-4 pt-4 pb-3.5">
        <div className="flex items-start gap-3">
          <span className="flex size-8.5 shrink-0 items-center justify-center rounded-lg bg-sunken text-muted">
            <Group size={17} aria-hidden />
          </span>
          <div className="min-w-0 grow">
            <h2 className="text-sm leading-5 font-semibold">{t('panel.kind')}</h2>
            <p className="text-xs text-pretty text-muted">{t('panel.about')}</p>
          </div>
        </div>
        <Input
          aria-label={t('name')}
          maxLength={200}
          readOnly={readOnly}
          value={group.title}
          onChange={(change) =>
            apply({ command: 'renameGroup', key: `group ${group.id}` }, (flow) =>
              changeGroup(flow, group.id, { title: change.target.value }),
            )
          }
        />
        <div className="flex gap-2">
          <Button
            size="sm"
            icon={group.collapsed ? <ChevronDown size={15} /> : <ChevronRight size={15} />}
            onClick={() => commands.setCollapsed(group, !group.collapsed)}
          >
            {t(group.collapsed ? 'panel.open' : 'panel.collapse')}
          </Button>
          {readOnly ? null : (
            <Button size="sm" icon={<Ungroup size={15} />} onClick={commands.ungroup}>
              {t('panel.ungroup')}
            </Button>
          )}
        </div>
      </header>
      <section className="px-4 py-4" aria-label={t('panel.steps')}>
        <h3 className="mb-1.5 text-xs font-medium text-muted">{t('panel.steps')}</h3>
        <ul>
          {group.nodes.map((id) => {
            const node = nodes[id]
            if (!node) return null
            const { title, kind } = nodeFace(node, registry, language)
            return (
              <li key={id} className="flex items-center gap-1 border-b py-0.5 last:border-0">
                <button
                  type="button"
                  className="min-w-0 grow rounded-md px-1.5 py-1 text-left hover:bg-hover"
                  onClick={() => view.getState().select({ nodes: [id] })}
                >
                  <span className="block truncate text-[13px]">{title}</span>
                  {title === kind ? null : <span className="block truncate text-xs text-muted">{kind}</span>}
                </button>
                {readOnly ? null : (
                  <IconButton
                    size="sm"
                    label={t('panel.takeOut', { name: title })}
                    icon={<LogOut size={14} />}
                    onClick={() => {
                      apply({ command: 'regroup' }, (flow) => joinGroup(flow, [id], undefined))
                      view.getState().select({ nodes: group.nodes.filter((one) => one !== id) })
                    }}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
