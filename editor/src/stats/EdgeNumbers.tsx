import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFar } from '../camera/useFar.ts'
import { useEditing } from '../canvas/Editing.ts'
import { edgeKey } from '../document/edgeKey.ts'
import { useFormat } from '../format/useFormat.ts'
import { useShowPeople } from './useShowPeople.ts'

/** How many took an edge, and their share of all who came to its node. */
export function EdgeNumbers({ node, port }: { node: string; port: string }) {
  const { t } = useTranslation('canvas')
  const { numbers } = useEditing()
  const format = useFormat()
  const open = useShowPeople()
  const far = useFar()
  const key = edgeKey({ from: node, port })
  const count = useStore(numbers, ({ stats }) => (stats ? (stats.edges[key] ?? 0) : undefined))
  const entered = useStore(numbers, ({ stats }) => stats?.nodes[node]?.entered ?? 0)
  if (!count) return null
  const share = format.share(count, entered)
  return (
    <button
      type="button"
      tabIndex={-1}
      data-edge={key}
      data-value={count}
      title={t('numbers.edge', { count, value: format.number(count), share })}
      onClick={() => open(node, `port:${port}`)}
      className={clsx(
        'flex items-baseline rounded-full border bg-surface font-medium hover:border-line-strong',
        far ? 'gap-1.5 px-2.5 text-[20px] leading-7' : 'gap-1 px-1.5 text-[11px] leading-[18px]',
      )}
    >
      <span className="sr-only">{t('numbers.edge', { count, value: format.number(count), share })}</span>
      <span aria-hidden>{format.number(count)}</span>
      {far ? null : (
        <span aria-hidden className="font-normal text-muted">
          {share}
        </span>
      )}
    </button>
  )
}
