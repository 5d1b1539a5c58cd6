import { pickText } from '@rekindle/runtime'
import { CircleSlash, CircleSlash2, Copy, EllipsisVertical, Replace, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { NodeIcon } from '../canvas/NodeIcon.tsx'
import { useCommands } from '../canvas/useCommands.ts'
import { replacementsOf } from '../document/replaceNode.ts'
import { canDisable, subtreeOf } from '../document/setDisabled.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator, MenuText } from '../ui/Menu.tsx'

/** What can be done with the node as a whole. */
export function NodeActions({ id }: { id: string }) {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const commands = useCommands()
  const isEntry = useFlow((flow) => flow.entry === id)
  if (readOnly || isEntry) return null
  return (
    <span className="-mt-1 -mr-1.5 flex">
      <IconButton
        size="sm"
        label={t('inspector.duplicate')}
        icon={<Copy size={15} />}
        onClick={commands.duplicate}
      />
      <IconButton
        size="sm"
        label={t('inspector.remove')}
        icon={<Trash2 size={15} />}
        onClick={() => commands.remove()}
      />
      <Menu
        trigger={
          <IconButton size="sm" label={t('document:node.more')} icon={<EllipsisVertical size={15} />} />
        }
      >
        <MoreActions id={id} />
      </Menu>
    </span>
  )
}

/** Inside of the menu: looked up when it opens, not with every stroke. */
export function MoreActions({ id }: { id: string }) {
  const { t } = useTranslation('document')
  const { document, registry } = useEditing()
  const { language } = useLanguage()
  const commands = useCommands()
  const { flow } = document.getState()
  const others = replacementsOf(flow, registry, id)
  const disabled = flow.nodes[id]?.disabled === true
  const branch = subtreeOf(flow, id).filter((one) => canDisable(flow, registry, one))
  return (
    <>
      {canDisable(flow, registry, id) ? (
        <MenuItem
          icon={disabled ? <CircleSlash2 size={15} /> : <CircleSlash size={15} />}
          onSelect={commands.toggleDisabled}
        >
          {t(disabled ? 'node.enable' : 'node.disable')}
        </MenuItem>
      ) : null}
      {branch.length > 1 ? (
        <MenuItem icon={<CircleSlash size={15} />} onSelect={() => commands.disableSubtree(id)}>
          {t('node.disableAll')}
        </MenuItem>
      ) : null}
      {others.length > 0 ? (
        <>
          <MenuSeparator />
          <MenuText>
            <span className="flex items-center gap-2 text-xs font-medium text-muted">
              <Replace size={13} aria-hidden />
              {t('node.replace')}
            </span>
          </MenuText>
          {others.map((type) => (
            <MenuItem
              key={type.type}
              icon={<NodeIcon icon={type.icon} group={type.group} size={22} />}
              onSelect={() => commands.replace(id, type)}
            >
              {pickText(type.title, language)}
            </MenuItem>
          ))}
        </>
      ) : null}
    </>
  )
}
