import type { FlowNode } from '@rekindle/runtime'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { changeTitle } from '../document/changeNode.ts'
import { ownTitle, withTitle } from '../document/localTitle.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Input } from '../ui/Input.tsx'

/** The name of a step to be typed over: Enter keeps it, Escape leaves it as it was. */
export function RowName({
  id,
  node,
  kind,
  onDone,
}: {
  id: string
  node: FlowNode
  kind: string
  onDone: () => void
}) {
  const { t } = useTranslation('canvas')
  const { document } = useEditing()
  const { language } = useLanguage()
  const before = ownTitle(node.title, language)
  const [text, setText] = useState(before)
  const keep = () => {
    if (text !== before) {
      document
        .getState()
        .apply({ command: 'changeTitle' }, (flow) =>
          changeTitle(flow, id, withTitle(flow.nodes[id]?.title, language, text)),
        )
    }
    onDone()
  }
  return (
    <Input
      autoFocus
      aria-label={t('inspector.title')}
      placeholder={kind}
      maxLength={200}
      value={text}
      className="h-7 max-w-64 px-2"
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onKeyDown={(key) => {
        key.stopPropagation()
        // These keys end a word of an input method.
        if (key.nativeEvent.isComposing) return
        if (key.key === 'Enter') keep()
        else if (key.key === 'Escape') onDone()
      }}
    />
  )
}
