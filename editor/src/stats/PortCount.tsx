import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { useShowPeople } from './useShowPeople.ts'

/** How many left by a port that leads nowhere: they have no edge to stand on. */
export function PortCount({ node, port }: { node: string; port: string }) {
  const { numbers } = useEditing()
  const format = useFormat()
  const open = useShowPeople()
  const count = useStore(numbers, ({ stats }) => stats?.nodes[node]?.ports[port] ?? 0)
  if (count === 0) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className="nodrag rounded px-1 font-medium text-ink hover:bg-hover"
      onClick={(click) => {
        click.stopPropagation()
        open(node, `port:${port}`)
      }}
    >
      {format.number(count)}
    </button>
  )
}
