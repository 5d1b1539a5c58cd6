import { type NodeHandle, Position } from '@xyflow/react'

/** Width of every card; heights follow from what is on it. */
export const cardWidth = 248
/** Name, kind and summary. */
export const headHeight = 80
/** The strip of live numbers. */
export const numbersHeight = 33
export const portHeight = 24
const portsPad = 9
const border = 2
const handleSize = 10
/** Middle of the first line, where lines come in and where a single way out leaves. */
export const firstLine = 28

export interface CardPort {
  name: string
  unknown?: boolean | undefined
}

export interface CardShape {
  width: number
  height: number
  handles: NodeHandle[]
}

/**
 * Where everything of a card lies, known without drawing it: a drawing of 2,000 cards opens without measuring one of
 * them, and what is out of sight has its lines all the same.
 */
export function cardShape(
  ports: readonly CardPort[],
  { isEntry, hasNumbers }: { isEntry: boolean; hasNumbers: boolean },
): CardShape {
  const top = headHeight + (hasNumbers ? numbersHeight : 0)
  const rows = isSingle(ports) || ports.length === 0 ? 0 : ports.length * portHeight + portsPad
  return {
    width: cardWidth,
    height: top + rows + border,
    handles: [
      ...(isEntry ? [] : [handleAt('target', 0, firstLine)]),
      ...ports.map(({ name }, index) =>
        handleAt('source', cardWidth, portLine(ports, index, hasNumbers), name),
      ),
    ],
  }
}

/** One way out needs no line of its own: it leaves beside the name. */
export const isSingle = (ports: readonly CardPort[]): boolean => ports.length === 1 && !ports[0]?.unknown

/** Middle of a port, from the top of its card. */
export function portLine(ports: readonly CardPort[], index: number, hasNumbers: boolean): number {
  if (isSingle(ports)) return firstLine
  return 1 + headHeight + (hasNumbers ? numbersHeight : 0) + 5 + index * portHeight + portHeight / 2
}

/** A handle in the middle of a place, as React Flow wants it. */
export function handleAt(type: 'source' | 'target', x: number, y: number, id?: string): NodeHandle {
  return {
    type,
    position: type === 'source' ? Position.Right : Position.Left,
    x: x - handleSize / 2,
    y: y - handleSize / 2,
    width: handleSize,
    height: handleSize,
    ...(id === undefined ? {} : { id }),
  }
}
