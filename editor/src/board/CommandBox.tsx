import { clsx } from 'clsx'
import { Dialog as Radix } from 'radix-ui'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useView } from '../canvas/Editing.ts'
import { useFocusReturn } from '../ui/useFocusReturn.ts'
import { KeyCaps } from './KeyCaps.tsx'
import { rankItems } from './rankItems.ts'

/** One thing to choose: a command, or a place in the drawing. */
export interface BoxItem {
  id: string
  label: string
  /** What it belongs to, or where the words were found. */
  about?: string | undefined
  /** More words it is found by. */
  words?: string | undefined
  keys?: readonly string[] | undefined
  run: () => void
}

interface Props {
  label: string
  placeholder: string
  items: readonly BoxItem[]
  onClose: () => void
}

const shown = 60

/** A box to type in and a list below it: arrows choose, Enter does it, Escape goes back to where one was. */
export function CommandBox({ label, placeholder, items, onClose }: Props) {
  const { t } = useTranslation('board')
  const listId = useId()
  const { view } = useEditing()
  const query = useView(({ typed }) => typed)
  const isEntered = useView(({ entered }) => entered)
  const focusReturn = useFocusReturn()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = rankItems(items, query)
  const matches = found.slice(0, shown)
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  const take = (item: BoxItem | undefined) => {
    if (!item) return
    onClose()
    // The box gives the focus back first; what is done may move it on.
    requestAnimationFrame(item.run)
  }
  useEffect(() => {
    // Closing forgets it: it is done once.
    if (isEntered && view.getState().entered) take(matches[at])
  })
  const onKeyDown = (key: KeyboardEvent) => {
    // Enter ends a word of an input method: it is not meant for the list.
    if (key.nativeEvent.isComposing) return
    const step = key.key === 'ArrowDown' ? 1 : key.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      key.preventDefault()
      setAt((at + step + matches.length) % Math.max(1, matches.length))
    } else if (key.key === 'Enter') {
      key.preventDefault()
      take(matches[at])
    }
  }
  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          aria-describedby={undefined}
          {...focusReturn}
          className="fixed top-[12vh] left-1/2 z-50 flex max-h-[70vh] w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded-2xl border bg-surface shadow-pop outline-none"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <input
            role="combobox"
            aria-label={label}
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={matches[at] ? `${listId}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            className="h-13 shrink-0 border-b bg-transparent px-5 text-base outline-none placeholder:text-muted"
            value={query}
            // What was typed before it was here is gone on with.
            onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
            onChange={(change) => {
              view.getState().type(change.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={label}
            className="min-h-0 grow overflow-y-auto p-2"
          >
            {matches.map((item, index) => (
              <div
                key={item.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                data-item={item.id}
                onPointerMove={() => index !== at && setAt(index)}
                onClick={() => take(item)}
                onKeyDown={() => {}}
                className={clsx(
                  'flex cursor-pointer items-center gap-3 rounded-lg px-3 py-2 text-sm',
                  index === at && 'bg-hover',
                )}
              >
                <span className="min-w-0 grow">
                  <span dir="auto" className="block truncate text-start">
                    {item.label}
                  </span>
                  {item.about ? (
                    <span className="block truncate text-xs text-muted">{item.about}</span>
                  ) : null}
                </span>
                {item.keys ? <KeyCaps keys={item.keys.slice(0, 1)} /> : null}
              </div>
            ))}
          </div>
          <p role="status" className={matches.length === 0 ? 'px-5 pt-1 pb-5 text-sm text-muted' : 'sr-only'}>
            {matches.length === 0 ? t('box.none', { query }) : t('box.found', { count: found.length })}
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
