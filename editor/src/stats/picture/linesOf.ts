import { cardShape } from '../../canvas/cardGeometry.ts'
import { drawnPorts } from '../../canvas/drawnPorts.ts'
import { edgePath } from '../../canvas/edgePath.ts'
import { edgesFrom } from '../../canvas/edgesFrom.ts'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { stayAt } from '../../canvas/stayAt.ts'
import { edgeKey } from '../../document/edgeKey.ts'
import { majorityPath } from '../majorityPath.ts'
import type { Picture, PictureCard, PictureSources } from './Picture.ts'

const handleSize = 10
const labelPad = 8

/** The lines between the cards, where the canvas draws them, each with how many took it. */
export function linesOf(sources: PictureSources, places: ReadonlyMap<string, PictureCard>): Picture['lines'] {
  const { flow, registry, stats, format, measure } = sources
  const majority = stats ? majorityPath(flow, stats.edges) : new Set<string>()
  return flow.edges.flatMap((edge) => {
    const { from, port, to } = edge
    const [source, target] = [places.get(from), places.get(to)]
    const start = source && portPlace(source, port, sources)
    const end = target && inPlace(target)
    if (!start || !end) return []
    const { path, label } = edgePath({
      sourceX: start[0],
      sourceY: start[1],
      targetX: end[0],
      targetY: end[1],
    })
    const count = stats?.edges[edgeKey(edge)] ?? 0
    const text =
      count > 0 ? `${format.number(count)}  ${format.share(count, stats?.nodes[from]?.entered ?? 0)}` : ''
    return [
      {
        path,
        rested: stayAt(flow.nodes[from], registry, port).most > 0,
        majority: majority.has(edgeKey(edge)),
        label: text
          ? { x: label[0], y: label[1], text, width: measure(text, { size: 11 }) + 2 * labelPad }
          : undefined,
      },
    ]
  })
}

function portPlace(
  { id, x, y }: PictureCard,
  port: string,
  { flow, registry, language, stats }: PictureSources,
): [number, number] | undefined {
  const node = flow.nodes[id]
  if (!node) return undefined
  const ports = drawnPorts(nodeFace(node, registry, language).ports, edgesFrom(flow.edges, id))
  const shape = { isEntry: flow.entry === id, hasNumbers: stats !== undefined }
  const handle = cardShape(ports, shape).handles.find((one) => one.type === 'source' && one.id === port)
  return handle && [x + handle.x + handleSize / 2, y + handle.y + handleSize / 2]
}

/** Lines come in beside the name. */
function inPlace({ x, y }: PictureCard): [number, number] {
  const handle = cardShape([], { isEntry: false, hasNumbers: false }).handles[0]
  return [x, y + (handle?.y ?? 0) + handleSize / 2]
}
