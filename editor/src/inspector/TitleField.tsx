import type { FlowNode } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { titleText } from '../canvas/nodeFace.ts'
import { changeTitle } from '../document/changeNode.ts'
import { ownTitle, withTitle } from '../document/localTitle.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Input } from '../ui/Input.tsx'

/** The node's own name, in the language on screen. Emptied, the card shows the name of its type. */
export function TitleField({ id, node, kind }: { id: string; node: FlowNode; kind: string }) {
  const { t } = useTranslation('canvas')
  const { document, readOnly } = useEditing()
  const { language } = useLanguage()
  const { title } = node
  const write = (text: string) =>
    document
      .getState()
      .apply({ command: 'changeTitle', key: `${id} title` }, (flow) =>
        changeTitle(flow, id, withTitle(title, language, text)),
      )
  return (
    <Input
      aria-label={t('inspector.title')}
      placeholder={titleText(title, language) || kind}
      maxLength={200}
      readOnly={readOnly}
      value={ownTitle(title, language)}
      onChange={(change) => write(change.target.value)}
    />
  )
}
