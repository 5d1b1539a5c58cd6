import { Bell } from 'lucide-react'
import { useWorkspace } from '../api/session.ts'
import type { Words } from './Words.ts'

export function PushNotice({ subject, body, locale }: Words) {
  const { name } = useWorkspace()
  return (
    <div
      lang={locale ?? undefined}
      className="flex max-w-sm items-start gap-3 rounded-2xl border bg-sunken p-3.5 shadow-card"
    >
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-accent text-on-accent">
        <Bell size={17} aria-hidden />
      </span>
      <div className="min-w-0">
        <p className="text-xs text-muted">{name}</p>
        {subject ? <p className="font-semibold">{subject}</p> : null}
        <p className="break-words whitespace-pre-wrap">{body}</p>
      </div>
    </div>
  )
}
