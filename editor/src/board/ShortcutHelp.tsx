import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LineLegend } from './LineLegend.tsx'
import { ShortcutList } from './ShortcutList.tsx'
import { type ShortcutGroup, shortcuts } from './shortcuts.ts'

const changing = ['edit', 'line'] as const
const looking = ['find', 'walk', 'see', 'outline'] as const

/** All keys of the canvas, and how to read its lines. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board')
  const { readOnly } = useEditing()
  const open = shortcuts.filter((shortcut) => !(readOnly && 'edits' in shortcut))
  const keysOf = (group: ShortcutGroup) => {
    const listed = open.filter((shortcut) => shortcut.group === group)
    return listed.length === 0 ? null : <ShortcutList key={group} group={group} shortcuts={listed} />
  }
  return (
    <Dialog open onClose={onClose} title={t('help.title')} about={t('help.about')} width="lg">
      <div className="grid items-start gap-x-10 sm:grid-cols-2">
        <div>{changing.map(keysOf)}</div>
        <div>
          {looking.map(keysOf)}
          <LineLegend />
        </div>
      </div>
    </Dialog>
  )
}
