import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { blocksQuery } from '../api/blocks.ts'
import { useWorkspace } from '../api/session.ts'
import { usePasteBlock } from '../blocks/usePasteBlock.ts'
import { useOffers } from '../board/useOffers.ts'
import { useEditing } from '../canvas/Editing.ts'
import { placeAfter } from '../canvas/placeAfter.ts'

/** Puts into the box of commands what the canvas has on its shelf: saved blocks, which come to lie behind the selected step. */
export function useOutlineOffers(): void {
  const { t } = useTranslation('blocks')
  const { id: ws } = useWorkspace()
  const { document, view, readOnly } = useEditing()
  const { data: blocks = [] } = useQuery({ ...blocksQuery(ws), enabled: !readOnly })
  const paste = usePasteBlock()
  const put = (clip: unknown) => {
    const { flow } = document.getState()
    const [near = flow.entry] = [...view.getState().nodes].filter((key) => Object.hasOwn(flow.nodes, key))
    void paste(JSON.stringify(clip), placeAfter(flow, near))
  }
  useOffers(
    'blocks',
    readOnly
      ? []
      : blocks.map(({ id, title, clip }) => ({
          id: `block ${id}`,
          label: t('add', { title }),
          run: () => put(clip),
        })),
  )
}
