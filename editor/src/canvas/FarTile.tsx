import { clsx } from 'clsx'
import { useStore } from 'zustand'
import { useEditing } from './Editing.ts'
import { NodeIcon } from './NodeIcon.tsx'
import type { NodeFace } from './nodeFace.ts'

/** A card from far away: its name, in letters that can still be read. Its numbers lie on top. */
export function FarTile({ id, face }: { id: string; face: NodeFace }) {
  const { numbers, problems } = useEditing()
  const entered = useStore(numbers, ({ stats }) => stats?.nodes[id]?.entered)
  const bad = useStore(problems, ({ byNode }) => byNode[id]?.some(({ severity }) => severity === 'error'))
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 flex items-center gap-2 overflow-hidden rounded-xl bg-surface px-2.5"
    >
      <NodeIcon icon={face.icon} group={face.group} size={34} />
      <span
        className={clsx(
          'min-w-0 grow text-[20px] leading-6 font-semibold',
          // A card with numbers or several ports is high enough for a third line.
          entered === undefined && face.ports.length < 2 ? 'line-clamp-2' : 'line-clamp-3',
          bad && 'text-bad',
          // The numbers stand at the right.
          entered ? 'pr-16' : '',
        )}
      >
        {face.title}
      </span>
    </div>
  )
}
