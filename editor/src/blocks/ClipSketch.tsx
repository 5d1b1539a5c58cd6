import type { FlowClip } from '@rekindle/runtime'
import { FlowSketch } from '../sketch/FlowSketch.tsx'

/** A piece of a drawing in miniature. */
export function ClipSketch({ clip, className }: { clip: FlowClip; className: string }) {
  const { nodes, edges, layout } = clip
  return <FlowSketch flow={{ entry: '', nodes, edges, layout }} className={className} />
}
