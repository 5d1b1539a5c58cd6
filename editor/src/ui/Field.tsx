import { type ReactNode, useId } from 'react'

/** Ties a control to its label, and to what helps or is wrong. */
export interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props {
  label: string
  hint?: ReactNode
  /** What is wrong and what to do. */
  error?: string | undefined
  /** What might be better. */
  warning?: string | undefined
  optional?: string
  /** Spread the wiring on the control: `(wiring) => <Input {...wiring} />`. */
  children: (wiring: Wiring) => ReactNode
}

/** A label, its control, and what helps to fill it in. */
export function Field({ label, hint, error, warning, optional, children }: Props) {
  const id = useId()
  const about = [hint ? `${id}-hint` : '', error || warning ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-[13px] font-medium">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-muted">{optional}</span> : null}
      </label>
      {children({ id, 'aria-describedby': about || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      {error || warning ? (
        <p id={`${id}-error`} className={error ? 'text-xs text-bad' : 'text-xs text-warn'}>
          {error ?? warning}
        </p>
      ) : null}
    </div>
  )
}
