import { useTranslation } from 'react-i18next'
import { KeyCaps } from './KeyCaps.tsx'
import type { ShortcutGroup, ShortcutId } from './shortcuts.ts'

interface Props {
  group: ShortcutGroup
  shortcuts: readonly { id: ShortcutId; keys: readonly string[] }[]
}

/** What keys of one kind do, line by line. */
export function ShortcutList({ group, shortcuts }: Props) {
  const { t } = useTranslation('board')
  return (
    <section className="mb-6" aria-label={t(`group.${group}`)}>
      <h3 className="mb-1.5 text-sm font-semibold">{t(`group.${group}`)}</h3>
      <dl>
        {shortcuts.map(({ id, keys }) => (
          <div key={id} className="flex items-center justify-between gap-4 border-b py-1.5 last:border-0">
            <dt className="text-[13px]">{t(`shortcut.${id}`)}</dt>
            <dd>
              <KeyCaps keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
