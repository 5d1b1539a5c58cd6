import { headHeight } from './cardGeometry.ts'
import { NodeIcon } from './NodeIcon.tsx'
import type { NodeFace } from './nodeFace.ts'
import { ProblemBadge } from './ProblemBadge.tsx'
import { ReachedText } from './ReachedText.tsx'

/** Sign, name and kind, when people come here, and in one line what happens to them. */
export function CardHead({ id, face }: { id: string; face: NodeFace }) {
  const named = face.title !== face.kind
  return (
    <div className="flex flex-col px-3 pt-2.5" style={{ height: headHeight }}>
      <div className="flex items-start gap-2.5">
        <NodeIcon icon={face.icon} group={face.group} size={34} />
        <div className="min-w-0 grow">
          <p dir="auto" className="truncate text-[13px] leading-[18px] font-semibold" title={face.title}>
            {face.title}
          </p>
          <p className="flex min-w-0 items-baseline gap-1 text-[11px] leading-4 text-muted">
            {named ? <span className="truncate">{face.kind}</span> : null}
            <ReachedText id={id} led={named} />
          </p>
        </div>
        <ProblemBadge id={id} />
      </div>
      <p dir="auto" className="mt-1 truncate text-xs leading-[18px] text-muted" title={face.summary}>
        {face.summary}
      </p>
    </div>
  )
}
