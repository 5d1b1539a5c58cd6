import { Lightbulb } from 'lucide-react'
import { useFormKit } from '../forms/FormKit.ts'
import { channelFormWords as words } from './channelForm.words.ts'
import { copyHintWords } from './copyHintWords.ts'
import { type CopyHintKind, lintCopy } from './lintCopy.ts'

/** These are warnings of the flow as well, and stand at the text already. */
const warned: ReadonlySet<CopyHintKind> = new Set(['blame', 'promise'])

/** What could be kinder or clearer, with the words it is about. Hints block nothing. */
export function CopyHints({ text, category }: { text: string; category: string }) {
  const { say } = useFormKit()
  const hints = lintCopy(text, { category }).filter(({ kind }) => !warned.has(kind))
  if (hints.length === 0) return null
  return (
    <ul aria-label={say(words.hints)} className="flex flex-col gap-1.5">
      {hints.map(({ kind, quote }) => (
        <li key={kind} data-hint={kind} className="flex gap-2 text-xs">
          <Lightbulb size={13} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          <span className="min-w-0">
            <span className="font-medium">{say(copyHintWords[kind].title)}</span>
            {quote ? (
              <q className="ml-1 break-words decoration-warn decoration-wavy [text-decoration-line:underline]">
                {quote}
              </q>
            ) : null}
            <span className="block text-muted">{say(copyHintWords[kind].remedy)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
