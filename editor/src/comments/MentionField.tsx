import type { Member } from '@rekindle/server/contract'
import { clsx } from 'clsx'
import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { controlClass } from '../ui/Input.tsx'
import { membersFor, typedMention, withMention } from './typedMention.ts'

interface Props {
  ref: Ref<HTMLTextAreaElement>
  label: string
  value: string
  rows: number
  members: readonly Member[]
  onChange: (text: string) => void
  onPick: (member: Member) => void
  onFocus: () => void
  /** Control, or Command, and Enter. */
  onSend: () => void
}

/** A field for some lines in which "@" completes people: arrows choose, Enter takes, Escape goes on typing. */
export function MentionField({ ref, label, value, rows, members, onChange, onPick, onFocus, onSend }: Props) {
  const { t } = useTranslation('comments')
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement)
  const [caret, setCaret] = useState(0)
  const [at, setAt] = useState(0)
  /** Where the "@" stands that is no mention after all. */
  const [refused, setRefused] = useState<number>()
  const next = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (next.current === undefined) return
    field.current?.setSelectionRange(next.current, next.current)
    next.current = undefined
  })
  const typed = typedMention(value, caret)
  const people = typed && typed.from !== refused ? membersFor(typed.query, members) : []
  const active = Math.min(at, people.length - 1)
  const take = (member: Member) => {
    if (!typed) return
    const put = withMention(value, typed, member.name)
    next.current = put.caret
    setCaret(put.caret)
    setRefused(typed.from)
    onPick(member)
    onChange(put.text)
  }
  const list = useRef<HTMLDivElement>(null)
  // Who is chosen by arrow keys comes into sight.
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' })
  }, [active])
  const follow = () => setCaret(field.current?.selectionStart ?? 0)
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing) return
    if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) {
      press.preventDefault()
      return onSend()
    }
    if (people.length === 0 || !typed) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
    const chosen = people[active]
    if (step) setAt((active + step + people.length) % people.length)
    else if ((press.key === 'Enter' || press.key === 'Tab') && !press.shiftKey && chosen) take(chosen)
    else if (press.key === 'Escape') setRefused(typed.from)
    else return
    press.preventDefault()
  }
  return (
    <div>
      <textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        rows={rows}
        aria-autocomplete="list"
        aria-controls={people.length > 0 ? listId : undefined}
        aria-activedescendant={people.length > 0 ? `${listId}-${active}` : undefined}
        className={clsx(
          controlClass,
          'field-sizing-content max-h-48 resize-none py-1.5 text-[13px] leading-snug max-sm:py-2.5',
        )}
        value={value}
        onChange={(change) => {
          setCaret(change.target.selectionStart)
          setAt(0)
          if (typedMention(change.target.value, change.target.selectionStart)?.from !== refused)
            setRefused(undefined)
          onChange(change.target.value)
        }}
        onSelect={follow}
        onFocus={onFocus}
        onBlur={() => setRefused(typed?.from)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="sr-only">
        {people.length > 0 ? t('people', { count: people.length }) : ''}
      </span>
      {people.length > 0 ? (
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t('whom')}
          className="mt-1 max-h-52 overflow-y-auto rounded-lg border bg-surface p-1 shadow-card"
        >
          {people.map((member, index) => (
            <div
              key={member.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(press) => {
                press.preventDefault()
                take(member)
              }}
              className={clsx(
                'flex cursor-pointer items-baseline gap-2 rounded-md px-2 py-1 text-[13px] max-sm:min-h-11 max-sm:items-center',
                index === active && 'bg-hover',
              )}
            >
              <span className="min-w-0 grow truncate">{member.name}</span>
              <span className="text-xs text-muted">{t(`words:role.${member.role}`)}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
