import { type AnyNodeType, nodeGroups, pickText } from '@rekindle/runtime'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Input } from '../ui/Input.tsx'
import { PaletteItem } from './PaletteItem.tsx'

interface Props {
  onPick: (type: AnyNodeType) => void
  autoFocus?: boolean
  /** Items can be dragged onto the canvas. */
  draggable?: boolean
}

/** Node types by shelf, with a search over names and purposes. Enter in the search takes the first; arrows walk the list. */
export function NodePicker({ onPick, autoFocus, draggable }: Props) {
  const { t } = useTranslation('canvas')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const id = useId()
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  // A journey has one entry, and it is there from the beginning.
  const types = [...registry.values()].filter(({ group }) => group !== 'entry')
  const found = types.filter(({ type, title, purpose }) =>
    `${type} ${Object.values(title).join(' ')} ${Object.values(purpose).join(' ')}`
      .toLowerCase()
      .includes(wanted),
  )
  const shelves = nodeGroups
    .map((group) => ({ group, items: found.filter((one) => one.group === group) }))
    .filter(({ items }) => items.length > 0)
  return (
    <div data-picker className="flex min-h-0 grow flex-col">
      <div className="relative shrink-0">
        <Search
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
        />
        <Input
          type="search"
          autoFocus={autoFocus ?? false}
          aria-label={t('palette.search')}
          placeholder={t('palette.search')}
          value={query}
          onChange={(change) => setQuery(change.target.value)}
          onKeyDown={(key) => {
            const first = found[0]
            if (key.key === 'Enter' && wanted !== '' && first) onPick(first)
            else walk(key)
          }}
          className="h-8 pl-8"
        />
      </div>
      <div className="mt-2 min-h-0 grow overflow-y-auto">
        {shelves.map(({ group, items }) => (
          <section key={group} aria-labelledby={`${id}-${group}`} className="mb-2 last:mb-0">
            <h3 id={`${id}-${group}`} className="px-2 pt-1 pb-0.5 text-[11px] font-medium text-muted">
              {t(`words:nodeGroup.${group}`)}
            </h3>
            <ul onKeyDown={walk}>
              {items.map((type) => (
                <li key={type.type}>
                  <PaletteItem
                    type={type}
                    title={pickText(type.title, language)}
                    purpose={pickText(type.purpose, language)}
                    draggable={draggable ?? false}
                    onPick={onPick}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 ? (
          <p className="px-2 py-3 text-sm text-muted">{t('palette.none', { query })}</p>
        ) : null}
      </div>
    </div>
  )
}

/** Up and down lead through the list, and from its top back into the search. */
function walk(key: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key.key]
  if (by === undefined || key.nativeEvent.isComposing) return
  const picker = key.currentTarget.closest('[data-picker]')
  const places = [...(picker?.querySelectorAll<HTMLElement>('input, [data-palette]') ?? [])]
  const at = places.indexOf(key.target as HTMLElement)
  if (at < 0) return
  places[at + by]?.focus()
  key.preventDefault()
}
