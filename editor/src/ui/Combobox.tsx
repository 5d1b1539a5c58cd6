import { clsx } from 'clsx'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { controlClass } from './Input.tsx'

interface Props {
  value: string
  /** Offered while typing; anything else may be typed as well. */
  options: readonly string[]
  /** A word about an option, shown at its right. */
  hints?: Readonly<Record<string, string>>
  /** Said when nothing is offered. */
  empty?: string | undefined
  onChange: (value: string) => void
  placeholder?: string
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
}

const shown = 50

/** A text field with suggestions: arrows choose, Enter takes, Escape closes, free text stays. */
export function Combobox({ value, options, hints, empty, onChange, ...rest }: Props) {
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  // Who only looks at a field that is filled in wants to see what else there is.
  const [typed, setTyped] = useState(false)
  const wanted = typed ? value.trim().toLowerCase() : ''
  const matches = options.filter((option) => option.toLowerCase().includes(wanted)).slice(0, shown)
  const take = (option: string) => {
    onChange(option)
    setOpen(false)
    setAt(-1)
  }
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
      key.preventDefault()
      setOpen(true)
      const step = key.key === 'ArrowDown' ? 1 : -1
      setAt((now) => (matches.length === 0 ? -1 : (now + step + matches.length) % matches.length))
    } else if (key.key === 'Enter' && open && matches[at] !== undefined) {
      key.preventDefault()
      take(matches[at])
    } else if (key.key === 'Escape' && open) {
      key.stopPropagation()
      setOpen(false)
    }
  }
  const visible = open && matches.length > 0
  const list = useRef<HTMLDivElement>(null)
  // Who is chosen by arrow keys comes into sight.
  useLayoutEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])
  return (
    <div className="relative">
      <input
        {...rest}
        role="combobox"
        aria-expanded={visible}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={visible && at >= 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        className={clsx(controlClass, 'h-9 max-sm:h-11')}
        value={value}
        onChange={(change) => {
          onChange(change.target.value)
          setTyped(true)
          setOpen(true)
          setAt(-1)
        }}
        onFocus={() => {
          setTyped(false)
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        hidden={!visible}
        className="absolute z-30 mt-1 max-h-60 w-full overflow-y-auto rounded-lg border bg-surface p-1 shadow-pop"
      >
        {matches.map((option, index) => (
          <div
            key={option}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(press) => {
              press.preventDefault()
              take(option)
            }}
            className={clsx(
              'flex cursor-pointer items-baseline gap-2 rounded-md px-2 py-1.5 text-sm',
              index === at && 'bg-hover',
            )}
          >
            <span className="min-w-0 grow truncate">{option}</span>
            {hints?.[option] === undefined ? null : (
              <span className="text-xs text-muted">{hints[option]}</span>
            )}
          </div>
        ))}
      </div>
      {open && empty && matches.length === 0 ? <p className="mt-1 text-xs text-muted">{empty}</p> : null}
    </div>
  )
}
