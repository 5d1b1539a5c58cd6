import { useQuery } from '@tanstack/react-query'
import { useReactFlow } from '@xyflow/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { blocksQuery } from '../api/blocks.ts'
import { useWorkspace } from '../api/session.ts'
import { useOffers } from '../board/useOffers.ts'
import { useView } from '../canvas/Editing.ts'
import { viewCentre } from '../canvas/viewCentre.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { BlockItem } from './BlockItem.tsx'
import { usePasteBlock } from './usePasteBlock.ts'

/** The saved blocks, below the node types: drag one onto the canvas, or press it. */
export function BlockShelf() {
  const { t } = useTranslation('blocks')
  const { id: ws } = useWorkspace()
  const { data, isPending, error, refetch } = useQuery(blocksQuery(ws))
  const flow = useReactFlow()
  const paste = usePasteBlock()
  const id = useId()
  const isAnySelected = useView(({ nodes }) => nodes.size > 0)
  const put = (clip: unknown) => void paste(JSON.stringify(clip), viewCentre(flow))
  useOffers(
    'blocks',
    (data ?? []).map((block) => ({
      id: `block ${block.id}`,
      label: t('add', { title: block.title }),
      run: () => put(block.clip),
    })),
  )
  return (
    <section aria-labelledby={id} className="mt-1 flex max-h-[38%] shrink-0 flex-col border-t pt-2">
      <h3 id={id} className="px-2 pb-0.5 text-[11px] font-medium text-muted">
        {t('title')}
      </h3>
      {isPending ? <Skeleton className="mx-2 h-10" /> : null}
      {error ? (
        <p className="px-2 py-1 text-xs text-muted">
          {t('failed')}{' '}
          <button type="button" className="underline" onClick={() => void refetch()}>
            {t('ui:retry')}
          </button>
        </p>
      ) : null}
      {data?.length === 0 ? (
        <p className="px-2 py-1 text-xs text-pretty text-muted">{t(isAnySelected ? 'noneYet' : 'none')}</p>
      ) : null}
      <ul className="min-h-0 overflow-y-auto">
        {data?.map((block) => (
          <li key={block.id}>
            <BlockItem ws={ws} block={block} onPick={() => put(block.clip)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
