import {
  ArrowUpRight,
  Blocks,
  ChevronsDownUp,
  Copy,
  Group,
  LogOut,
  MessageSquarePlus,
  Pencil,
  Plus,
  StickyNote,
  Trash2,
  Ungroup,
  Unplug,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { groupOfNode } from '../document/groupNodes.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { useGroupCommands } from '../groups/useGroupCommands.ts'
import { MoreActions } from '../inspector/NodeActions.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import type { GroupRow, MemberRow, NoteRow, OutlineRow, StepRow, WayRow } from './OutlineRow.ts'
import type { RowPlace } from './RowPlace.ts'
import type { RowAsks } from './useOutlineKeys.ts'
import type { RowDeeds } from './useRowDeeds.ts'

interface Parts<Row extends OutlineRow = OutlineRow> {
  row: Row
  deeds: RowDeeds
  asks: RowAsks
}

interface Props extends Parts {
  at: RowPlace
  isEntry: boolean
  onClose: () => void
}

/** Once the menu is gone and the row has its focus back. */
const later = (run: () => void) => () => requestAnimationFrame(() => requestAnimationFrame(run))

/** Everything that can be done with a row, for those who don't know its keys. */
export function RowMenu({ row, at, isEntry, onClose, ...parts }: Props) {
  const place = { left: at.x, top: at.top, height: at.bottom - at.top }
  const anchor = <span aria-hidden tabIndex={-1} className="fixed w-0" style={place} />
  return (
    <Menu open onOpenChange={(open) => open || onClose()} trigger={anchor}>
      {row.kind === 'step' ? <OfStep row={row} {...parts} isEntry={isEntry} /> : null}
      {row.kind === 'way' ? <OfWay row={row} {...parts} /> : null}
      {row.kind === 'group' ? <OfGroup row={row} {...parts} /> : null}
      {row.kind === 'member' ? <OfMember row={row} {...parts} /> : null}
      {row.kind === 'note' ? <OfNote row={row} {...parts} /> : null}
    </Menu>
  )
}

function Behind({ row, asks }: Pick<Parts, 'row' | 'asks'>) {
  const { t } = useTranslation('outline')
  return (
    <>
      <MenuItem icon={<Plus size={15} />} onSelect={later(() => asks.add(row))}>
        {t('menu.add')}
      </MenuItem>
      <MenuItem icon={<ArrowUpRight size={15} />} onSelect={later(() => asks.lead(row))}>
        {t('menu.lead')}
      </MenuItem>
    </>
  )
}

function OfWay({ row, deeds, asks }: Parts<WayRow>) {
  const { t } = useTranslation('outline')
  return (
    <>
      <Behind row={row} asks={asks} />
      {row.way.to === undefined ? null : (
        <MenuItem icon={<Unplug size={15} />} onSelect={() => deeds.lead(row.way, undefined)}>
          {t('menu.cut')}
        </MenuItem>
      )}
    </>
  )
}

function OfStep({ row, deeds, asks, isEntry }: Parts<StepRow> & { isEntry: boolean }) {
  const { t } = useTranslation('outline')
  const { document, comments, view } = useEditing()
  const commands = useCommands()
  const groups = useGroupCommands()
  const isFramed = groupOfNode(document.getState().flow, row.id) !== undefined
  return (
    <>
      {deeds.portOf(row) ? <Behind row={row} asks={asks} /> : null}
      <MenuItem icon={<Pencil size={15} />} onSelect={later(() => asks.rename(row))}>
        {t('menu.rename')}
      </MenuItem>
      <MenuItem
        icon={<MessageSquarePlus size={15} />}
        onSelect={later(() => comments.getState().show({ at: 'place', node: row.id, write: true }))}
      >
        {t('comments:onStep')}
      </MenuItem>
      {isEntry ? null : (
        <>
          <MenuItem icon={<Copy size={15} />} onSelect={commands.duplicate}>
            {t('menu.duplicate')}
          </MenuItem>
          <MenuItem icon={<Blocks size={15} />} onSelect={later(() => view.getState().openBox('saveBlock'))}>
            {t('blocks:save.open')}
          </MenuItem>
          <MenuItem icon={<Trash2 size={15} />} danger onSelect={() => deeds.remove(row)}>
            {t('menu.remove')}
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuItem icon={<Group size={15} />} onSelect={later(groups.group)}>
        {t('menu.group')}
      </MenuItem>
      {isFramed ? (
        <MenuItem icon={<LogOut size={15} />} onSelect={groups.ungroup}>
          {t('menu.takeOut')}
        </MenuItem>
      ) : null}
      <MenuItem icon={<StickyNote size={15} />} onSelect={later(() => asks.note(row))}>
        {t('menu.note')}
      </MenuItem>
      {isEntry ? null : (
        <>
          <MenuSeparator />
          <MoreActions id={row.id} />
        </>
      )}
    </>
  )
}

function OfGroup({ row, asks }: Parts<GroupRow>) {
  const { t } = useTranslation('outline')
  const { document, readOnly } = useEditing()
  const groups = useGroupCommands()
  const group = groupsOf(document.getState().flow).find(({ id }) => id === row.group)
  if (!group) return null
  return (
    <>
      <MenuItem
        icon={<ChevronsDownUp size={15} />}
        onSelect={() => groups.setCollapsed(group, !group.collapsed)}
      >
        {t(group.collapsed ? 'menu.open' : 'menu.collapse')}
      </MenuItem>
      {readOnly ? null : (
        <>
          <MenuItem icon={<Pencil size={15} />} onSelect={later(() => asks.rename(row))}>
            {t('menu.rename')}
          </MenuItem>
          <MenuItem icon={<Ungroup size={15} />} onSelect={groups.ungroup}>
            {t('menu.ungroup')}
          </MenuItem>
        </>
      )}
    </>
  )
}

function OfMember({ row, asks }: Parts<MemberRow>) {
  const { t } = useTranslation('outline')
  const groups = useGroupCommands()
  return (
    <>
      <MenuItem icon={<ArrowUpRight size={15} />} onSelect={later(() => asks.show(row.id))}>
        {t('member.show')}
      </MenuItem>
      <MenuItem icon={<LogOut size={15} />} onSelect={groups.ungroup}>
        {t('menu.takeOut')}
      </MenuItem>
    </>
  )
}

function OfNote({ row, deeds, asks }: Parts<NoteRow>) {
  const { t } = useTranslation('outline')
  return (
    <>
      <MenuItem icon={<Pencil size={15} />} onSelect={later(() => asks.note(row))}>
        {t('menu.write')}
      </MenuItem>
      <MenuItem icon={<Trash2 size={15} />} danger onSelect={() => deeds.remove(row)}>
        {t('menu.remove')}
      </MenuItem>
    </>
  )
}
