import type { KnownName } from '@rekindle/server/contract'
import { useEffect } from 'react'
import { CodeArea } from './CodeArea.tsx'
import { completeLiquid } from './completeLiquid.ts'
import { monaco } from './monaco.ts'

interface Props {
  label: string
  value: string
  /** Attributes of customers to offer. */
  names: readonly KnownName[]
  readOnly: boolean
  onChange: (value: string) => void
}

/** Copy as Liquid code; inside of `{{` and `{%` attributes, the offer, filters and tags are offered. */
export function LiquidEditor({ names, ...props }: Props) {
  useEffect(() => {
    const kinds = monaco.languages.CompletionItemKind
    const offered = monaco.languages.registerCompletionItemProvider('liquid', {
      triggerCharacters: ['{', '%', '.', '|', ' '],
      provideCompletionItems(model, position) {
        const before = model.getValueInRange({
          startLineNumber: position.lineNumber,
          startColumn: 1,
          endLineNumber: position.lineNumber,
          endColumn: position.column,
        })
        const { startColumn, endColumn } = model.getWordUntilPosition(position)
        const line = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber }
        return {
          suggestions: completeLiquid(before, names).map(({ label, about, kind, insert, eatsPoint }) => ({
            label: about ? { label, description: about } : label,
            insertText: insert ?? label,
            // What is typed is compared with the text in the range, its point included.
            ...(eatsPoint ? { filterText: `.${label}` } : {}),
            kind: { name: kinds.Variable, filter: kinds.Function, tag: kinds.Keyword }[kind],
            range: { ...line, startColumn: startColumn - (eatsPoint ? 1 : 0), endColumn },
          })),
        }
      },
    })
    return () => offered.dispose()
  }, [names])
  return <CodeArea {...props} language="liquid" uri="inmemory://rekindle/copy.liquid" />
}
