import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyCaps } from './KeyCaps.tsx'
import { LineLegend } from './LineLegend.tsx'
import { shortcutGroups, shortcuts } from './shortcuts.ts'

/** All keys of the canvas, and how to read its lines. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board')
  const { readOnly } = useEditing()
  const open = shortcuts.filter((shortcut) => !(readOnly && 'edits' in shortcut))
  return (
    <Dialog open onClose={onClose} title={t('help.title')} about={t('help.about')} width="lg">
      <div className="gap-x-10 sm:columns-2">
        {shortcutGroups.map((group) => (
          <section key={group} className="mb-6 break-inside-avoid" aria-label={t(`group.${group}`)}>
            <h3 className="mb-1.5 text-sm font-semibold">{t(`group.${group}`)}</h3>
            <dl>
              {open
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, keys }) => (
                  <div
                    key={id}
                    className="flex items-center justify-between gap-4 border-b py-1.5 last:border-0"
                  >
                    <dt className="text-[13px]">{t(`shortcut.${id}`)}</dt>
                    <dd>
                      <KeyCaps keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <LineLegend />
      </div>
    </Dialog>
  )
}
