import { Smartphone } from 'lucide-react'
import { useWorkspace } from '../api/session.ts'
import type { Words } from './Words.ts'

export function AppCard({ subject, body, locale }: Words) {
  const { name } = useWorkspace()
  return (
    <article lang={locale ?? undefined} className="max-w-sm overflow-hidden rounded-2xl border shadow-card">
      <p className="flex items-center gap-2 bg-accent-soft px-4 py-2.5 text-xs font-medium text-accent-text">
        <Smartphone size={14} aria-hidden />
        {name}
      </p>
      <div className="px-4 py-3.5">
        {subject ? <p className="mb-1 text-base font-semibold">{subject}</p> : null}
        <p className="leading-relaxed break-words whitespace-pre-wrap">{body}</p>
      </div>
    </article>
  )
}
