import { limits } from '@rekindle/runtime'
import type { Colleague } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Unreachable } from '../api/ApiError.ts'
import { hadArrived, membersQuery } from '../api/comments.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { KeyCaps } from '../board/KeyCaps.tsx'
import { Button } from '../ui/Button.tsx'
import { keepTyped, keyFor, renewKey, typedBefore } from './keepTyped.ts'
import { MentionField } from './MentionField.tsx'
import { writeMentions } from './typedMention.ts'

interface Props {
  ws: string
  /** Under which what is typed is kept until it is sent. */
  place: string
  label: string
  submit: string
  /** What is there to be changed. */
  initial?: string
  /** Whom that mentions. */
  people?: readonly Colleague[]
  /** One line until it is written in. */
  small?: boolean
  /** It takes the focus for this one, and again for another. */
  focusFor?: unknown
  /** `key`: the same for what is typed until it was answered. */
  onSend: (text: string, key: string) => Promise<unknown>
  onCancel?: () => void
}

const nobody: readonly Colleague[] = []

/** Where one writes a comment. What is typed stays until it was sent, whatever happens to the panel, the page or the connection. */
export function Composer(props: Props) {
  const { ws, place, label, submit, initial = '', people = nobody, small, focusFor, onSend, onCancel } = props
  const { t } = useTranslation('comments')
  const errorText = useErrorText()
  const { data: members = [] } = useQuery(membersQuery(ws))
  const [text, setText] = useState(() => typedBefore(place) || initial)
  const [picked, setPicked] = useState<readonly Colleague[]>(people)
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false })
  const [isOpen, setIsOpen] = useState(!small || text !== '')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusFor) field.current?.focus()
  }, [focusFor])
  const change = (next: string) => {
    setText(next)
    keepTyped(place, next)
  }
  const written = writeMentions(text.trim(), [...picked, ...members])
  const left = limits.commentChars - written.length
  const canSend = written !== '' && left >= 0 && !state.busy
  const send = async () => {
    if (!canSend) return
    setState({ busy: true })
    try {
      await onSend(written, keyFor(place))
      keepTyped(place, '')
      setText('')
      setPicked(nobody)
      setIsOpen(!small)
      setState({ busy: false })
    } catch (error) {
      if (hadArrived(error)) renewKey(place)
      setState({ busy: false, error })
    }
  }
  const cancel = () => {
    keepTyped(place, '')
    setText(initial)
    setIsOpen(!small)
    setState({ busy: false })
    onCancel?.()
  }
  return (
    <div className="flex min-w-0 grow flex-col gap-2">
      <MentionField
        ref={field}
        label={label}
        value={text}
        rows={isOpen ? 2 : 1}
        members={members}
        onChange={change}
        onPick={(one) => setPicked((before) => [one, ...before])}
        onFocus={() => setIsOpen(true)}
        onSend={() => void send()}
      />
      {state.error === undefined ? null : (
        <p role="alert" className="text-xs text-bad">
          {state.error instanceof Unreachable
            ? t('unsent')
            : hadArrived(state.error)
              ? t('arrived')
              : [errorText(state.error).title, errorText(state.error).about].filter(Boolean).join('. ')}
        </p>
      )}
      {isOpen ? (
        <div className="flex items-center gap-2">
          <span className={`grow text-xs ${left < 0 ? 'text-bad' : 'text-muted'}`}>
            {left < 200
              ? t(left < 0 ? 'tooLong' : 'left', { count: Math.abs(left) })
              : small
                ? null
                : t('hint')}
          </span>
          {onCancel || small ? (
            <Button size="sm" look="quiet" onClick={cancel}>
              {t('ui:cancel')}
            </Button>
          ) : (
            <span className="max-sm:hidden">
              <KeyCaps keys={['Mod+Enter']} />
            </span>
          )}
          <Button size="sm" look="primary" disabled={!canSend} busy={state.busy} onClick={() => void send()}>
            {submit}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
