import type { Message } from '@rekindle/server/contract'
import { Scale } from 'lucide-react'
import { useVerdictText } from './useVerdictText.ts'

/** The policy's verdict in plain words. */
export function VerdictNote({ message }: { message: Message }) {
  const { headline, reasons } = useVerdictText()(message)
  return (
    <div className="flex items-start gap-2.5 text-sm">
      <Scale size={16} className="mt-0.5 shrink-0 text-muted" aria-hidden />
      <div>
        <p className="font-medium">{headline}</p>
        {reasons.map((reason) => (
          <p key={reason} className="text-[13px] text-pretty text-muted">
            {reason}
          </p>
        ))}
      </div>
    </div>
  )
}
