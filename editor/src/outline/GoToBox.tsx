import { pickText } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { type BoxItem, CommandBox } from '../board/CommandBox.tsx'
import { useEditing } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { canConnect } from '../document/canConnect.ts'
import type { PortRef } from '../document/connect.ts'
import { flowOrder } from '../document/flowOrder.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

interface Props {
  way: PortRef
  onLead: (to: string | undefined) => void
  onClose: () => void
}

/** The steps a way out may lead to, to be searched; and nowhere. */
export function GoToBox({ way, onLead, onClose }: Props) {
  const { t } = useTranslation('outline')
  const { document: drawing, registry, view } = useEditing()
  const { language } = useLanguage()
  const { flow } = drawing.getState()
  const from = flow.nodes[way.from]
  const port = from && nodeFace(from, registry, language).ports.find(({ name }) => name === way.port)
  const now = flow.edges.find((edge) => edge.from === way.from && edge.port === way.port)?.to
  const steps = flowOrder(flow).flatMap((id): BoxItem[] => {
    const node = flow.nodes[id]
    if (!node || !canConnect(flow, registry, { ...way, to: id })) return []
    const { title, kind, summary } = nodeFace(node, registry, language)
    const about = [...(title === kind ? [] : [kind]), ...(summary ? [summary] : [])].join(' · ')
    return [{ id, label: id === now ? t('goTo.now', { name: title }) : title, about, run: () => onLead(id) }]
  })
  const nowhere: BoxItem = { id: 'nowhere', label: t('goTo.nowhere'), run: () => onLead(undefined) }
  const title = t('goTo.title', { port: pickText(port?.label ?? { en: way.port }, language) })
  return (
    <CommandBox
      label={title}
      placeholder={title}
      items={now === undefined ? steps : [...steps, nowhere]}
      onClose={() => {
        // The next way is asked for anew.
        view.getState().type('')
        onClose()
      }}
    />
  )
}
