import { clsx } from 'clsx'
import { useStore } from 'zustand'
import { FarNumbers } from '../stats/FarNumbers.tsx'
import { useEditing } from './Editing.ts'
import { NodeIcon } from './NodeIcon.tsx'
import type { NodeFace } from './nodeFace.ts'

/** A card from far away: its name, in letters that can still be read, and the two numbers that matter. */
export function FarTile({ id, face, height }: { id: string; face: NodeFace; height: number }) {
  const { problems } = useEditing()
  const bad = useStore(problems, ({ byNode }) => byNode[id]?.some(({ severity }) => severity === 'error'))
  return (
    <div className="flex h-full items-center gap-2 overflow-hidden px-2.5">
      <NodeIcon icon={face.icon} group={face.group} size={34} />
      <span
        dir="auto"
        className={clsx(
          'min-w-0 grow text-[20px] leading-6 font-semibold',
          height < 90 ? 'line-clamp-2' : 'line-clamp-3',
          bad && 'text-bad underline decoration-wavy decoration-2 underline-offset-4',
        )}
      >
        {face.title}
      </span>
      <FarNumbers id={id} />
    </div>
  )
}
