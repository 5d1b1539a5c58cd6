import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/Kbd.tsx'

const arrows: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓' }
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The keys of a shortcut as they are printed on the keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation('board')
  const cap = (name: string): string =>
    arrows[name] ??
    (name === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : name.length > 1 ? t(`key.${name}`, name) : name)
  return (
    <span className="flex shrink-0 flex-wrap items-center justify-end gap-x-2 gap-y-1">
      {keys.map((combination) => (
        <span key={combination} className="flex items-center gap-0.5">
          {combination.split(/(?<=.)\+/).map((name) => (
            <Kbd key={name}>{cap(name)}</Kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
