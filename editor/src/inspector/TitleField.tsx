import type { FlowNode } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { titleText } from '../canvas/nodeFace.ts'
import { changeTitle } from '../document/changeNode.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Input } from '../ui/Input.tsx'

/** The node's own name, in the language on screen. Emptied, the card shows the name of its type. */
export function TitleField({ id, node, kind }: { id: string; node: FlowNode; kind: string }) {
  const { t } = useTranslation('canvas')
  const { document, readOnly } = useEditing()
  const { language } = useLanguage()
  const { title } = node
  const own = typeof title === 'object' ? (title[language] ?? '') : titleText(title, language)
  const write = (text: string) => {
    const others = typeof title === 'object' ? Object.entries(title).filter(([tag]) => tag !== language) : []
    const localized = Object.fromEntries([...others, ...(text === '' ? [] : [[language, text]])])
    const next = typeof title === 'string' ? text : localized
    const empty = next === '' || Object.keys(next).length === 0
    document
      .getState()
      .apply({ command: 'changeTitle', key: `${id} title` }, (flow) =>
        changeTitle(flow, id, empty ? undefined : next),
      )
  }
  return (
    <Input
      aria-label={t('inspector.title')}
      placeholder={titleText(title, language) || kind}
      maxLength={200}
      readOnly={readOnly}
      value={own}
      onChange={(change) => write(change.target.value)}
    />
  )
}
