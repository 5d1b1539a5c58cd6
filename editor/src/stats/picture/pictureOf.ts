import { pickText } from '@rekindle/runtime'
import { cardShape, isSingle, portLine } from '../../canvas/cardGeometry.ts'
import { drawnPorts } from '../../canvas/drawnPorts.ts'
import { edgesFrom } from '../../canvas/edgesFrom.ts'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { groupsOf } from '../../document/standingGroups.ts'
import { cutFrame } from '../../groups/cutFrame.ts'
import { leftOf } from '../leftOf.ts'
import { type Stat, wholeOf } from '../wholeOf.ts'
import { fitText, wrapText } from './fitText.ts'
import { linesOf } from './linesOf.ts'
import type { Picture, PictureCard, PictureSources } from './Picture.ts'

/** Lines that go round a card run beside it. */
const margin = 48
/** For the title above the drawing. */
const headHeight = 64
const textWidth = 172
const lineHeight = 20
const note = { width: 224, pad: 12, font: { size: 13 } }
const groupPad = 24

/** Everything of a drawing, also what is out of sight on screen. */
export function pictureOf(sources: PictureSources): Picture {
  const { flow, language, measure } = sources
  const cards = Object.keys(flow.nodes).map((id) => cardOf(id, sources))
  const places = new Map(cards.map((card) => [card.id, card]))
  const notes = (flow.notes ?? []).map(({ text, at: [x, y] }) => {
    const lines = wrapText(text, note.width - 2 * note.pad, note.font, measure)
    const height = Math.max(48, lines.length * lineHeight) + note.pad
    return { x, y, width: note.width, height, text: lines }
  })
  const groups = groupsOf(flow).flatMap(({ title, nodes }) => {
    const boxes = nodes.flatMap((id) => places.get(id) ?? [])
    if (boxes.length === 0) return []
    const { x, y, width, height } = around(boxes)
    const frame = {
      x: x - groupPad,
      y: y - groupPad - lineHeight,
      width: width + 2 * groupPad,
      height: height + 2 * groupPad + lineHeight,
    }
    const others = cards.filter(({ id }) => !nodes.includes(id))
    return [
      {
        ...frame,
        path: cutFrame(frame, boxes, others),
        title: fitText(title, width, { size: 14, bold: true }, measure),
      },
    ]
  })
  const { x, y, width, height } = around([...cards, ...notes, ...groups])
  return {
    x: x - margin,
    y: y - margin - headHeight,
    width: width + 2 * margin,
    height: height + 2 * margin + headHeight,
    title: fitText(pickText(flow.title, language), width, { size: 22, bold: true }, measure),
    about: fitText(sources.about, width, { size: 13 }, measure),
    cards,
    lines: linesOf(sources, places),
    notes,
    groups,
  }
}

function cardOf(
  id: string,
  { flow, registry, language, stats, live, asShares, tints, format, measure }: PictureSources,
): PictureCard {
  const node = flow.nodes[id]
  if (!node) throw new Error(`Node "${id}" is not in the drawing.`)
  const face = nodeFace(node, registry, language)
  const ports = drawnPorts(face.ports, edgesFrom(flow.edges, id))
  const hasNumbers = stats !== undefined
  const [x, y] = flow.layout?.[id] ?? [0, 0]
  const { width, height } = cardShape(ports, { isEntry: flow.entry === id, hasNumbers })
  const found = stats?.nodes[id]
  const figure = (stat: Stat, count: number) =>
    asShares ? format.share(count, wholeOf(stat, { stats, live })) : format.number(count)
  const counts = {
    entered: found?.entered ?? 0,
    waiting: found?.waiting ?? 0,
    left: found ? leftOf(found) : 0,
  }
  const tint = tints?.get(id)
  const numbers = Object.entries({ ...counts, ...(found?.parked ? { parked: found.parked } : {}) })
  return {
    ...{ id, x, y, width, height, icon: face.icon, group: face.group, disabled: node.disabled === true },
    title: fitText(face.title, textWidth, { size: 13, bold: true }, measure),
    kind: face.title === face.kind ? '' : fitText(face.kind, textWidth, { size: 11 }, measure),
    summary: fitText(face.summary, width - 26, { size: 12 }, measure),
    numbers: hasNumbers
      ? numbers.map(([stat, count]) => ({ stat: stat as Stat, text: figure(stat as Stat, count) }))
      : [],
    ports: isSingle(ports)
      ? []
      : ports.map((port, index) => {
          const count = port.to === undefined ? (found?.ports[port.name] ?? 0) : 0
          return {
            label: fitText(pickText(port.label, language), width - 76, { size: 12 }, measure),
            y: portLine(ports, index, hasNumbers),
            count: count > 0 ? format.number(count) : '',
          }
        }),
    tint: tint && { ...tint, width: measure(tint.figure, { size: 11, bold: true }) + 14 },
  }
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
