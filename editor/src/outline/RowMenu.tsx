import { ArrowUpRight, Copy, MessageSquarePlus, Pencil, Plus, Trash2, Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { MoreActions } from '../inspector/NodeActions.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import type { OutlineRow } from './rowsOf.ts'
import type { RowAsks } from './useOutlineKeys.ts'
import type { RowDeeds } from './useRowDeeds.ts'

interface Props {
  row: OutlineRow
  /** Where the row's button is on screen. */
  at: { x: number; y: number }
  isEntry: boolean
  deeds: RowDeeds
  asks: RowAsks
  onClose: () => void
}

/** Everything that can be done with a row, for those who don't know its keys. */
export function RowMenu({ row, at, isEntry, deeds, asks, onClose }: Props) {
  const { t } = useTranslation('outline')
  const { comments } = useEditing()
  const commands = useCommands()
  const ref = deeds.portOf(row)
  const later = (run: () => void) => () => requestAnimationFrame(run)
  const anchor = <span aria-hidden tabIndex={-1} className="fixed size-0" style={{ left: at.x, top: at.y }} />
  return (
    <Menu open onOpenChange={(open) => open || onClose()} trigger={anchor}>
      {ref ? (
        <>
          <MenuItem icon={<Plus size={15} />} onSelect={later(() => asks.add(row))}>
            {t('menu.add')}
          </MenuItem>
          <MenuItem icon={<ArrowUpRight size={15} />} onSelect={later(() => asks.lead(row))}>
            {t('menu.lead')}
          </MenuItem>
        </>
      ) : null}
      {row.kind === 'way' && row.way.to !== undefined ? (
        <MenuItem icon={<Unplug size={15} />} onSelect={() => deeds.lead(row.way, undefined)}>
          {t('menu.cut')}
        </MenuItem>
      ) : null}
      {row.kind === 'step' ? (
        <MenuItem icon={<Pencil size={15} />} onSelect={later(() => asks.rename(row))}>
          {t('menu.rename')}
        </MenuItem>
      ) : null}
      {row.kind === 'step' ? (
        <MenuItem
          icon={<MessageSquarePlus size={15} />}
          onSelect={later(() => comments.getState().show({ at: 'place', node: row.id, write: true }))}
        >
          {t('comments:onStep')}
        </MenuItem>
      ) : null}
      {row.kind === 'step' && !isEntry ? (
        <>
          <MenuItem icon={<Copy size={15} />} onSelect={commands.duplicate}>
            {t('menu.duplicate')}
          </MenuItem>
          <MenuItem icon={<Trash2 size={15} />} danger onSelect={() => deeds.remove(row)}>
            {t('menu.remove')}
          </MenuItem>
          <MenuSeparator />
          <MoreActions id={row.id} />
        </>
      ) : null}
    </Menu>
  )
}
