import { clipVersion, Flow, limits } from '@rekindle/runtime'
import type { z } from 'zod'
import { Clip, clipOf, isEmptyClip } from './Clip.ts'
import { mostNotes } from './changeNotes.ts'
import { placedClip } from './placed.ts'

/** Why something can't be pasted. A closed list: each has its words on screen. */
export const pasteRefusals = [
  'tooLarge',
  'tooMany',
  'notes',
  'newer',
  'longName',
  'broken',
  'entryOnly',
  'n8n',
  'mermaid',
  'html',
  'json',
  'text',
] as const
export type PasteRefusal = (typeof pasteRefusals)[number]

export type ReadClip = { clip: Clip } | { refused: PasteRefusal }

const mostChars = limits.flowBytes
/** Mermaid, also as it stands in Markdown and behind its own comments. */
const diagrams =
  /^\s*(```\s*mermaid\s+)?(---[\s\S]*?---\s*)?(%%[^\n]*\n\s*)*(graph|flowchart|stateDiagram|sequenceDiagram|classDiagram|erDiagram|gantt|journey|mindmap)\b/

/** What is in a drawing already. */
export interface Present {
  nodes: number
  notes: number
}

/**
 * Reads what somebody pastes into a drawing: nodes of ours, or a whole flow without its entry. For
 * anything else says what it seems to be. Never throws.
 */
export function readClip(text: string, present: Present): ReadClip {
  if (text.length > mostChars) return { refused: 'tooLarge' }
  const value = jsonIn(text)
  if (value === undefined) return { refused: kindOfText(text) }
  // No database can keep it: it could never be saved.
  if (text.includes('\\u0000') && holdsNull(value)) return { refused: 'broken' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { refused: 'json' }
  const clip = clipOrBroken(value as Record<string, unknown>)
  if ('refused' in clip) return clip
  const { nodes, notes = [] } = clip.clip
  if (Object.keys(nodes).length + present.nodes > limits.nodes) return { refused: 'tooMany' }
  if (notes.length + present.notes > mostNotes) return { refused: 'notes' }
  return isEmptyClip(clip.clip) ? { refused: 'entryOnly' } : { clip: placedClip(clip.clip) }
}

/** Settings in settings in settings, a hundred thousand deep, are more than a schema can walk. */
function clipOrBroken(value: Record<string, unknown>): ReadClip {
  try {
    return clipIn(value)
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'broken' }
    throw error
  }
}

function clipIn(value: Record<string, unknown>): ReadClip {
  const { rekindle, v, format, nodes, connections } = value
  if (rekindle === 'nodes') {
    if (typeof v === 'number' && v > clipVersion) return { refused: 'newer' }
    if (isTooMany(nodes)) return { refused: 'tooMany' }
    const read = Clip.safeParse(value)
    return read.success ? { clip: read.data } : { refused: reasonOf(read.error) }
  }
  if (typeof format === 'number' && 'entry' in value) {
    if (format > 1) return { refused: 'newer' }
    if (isTooMany(nodes)) return { refused: 'tooMany' }
    const read = Flow.safeParse(value)
    if (!read.success) return { refused: reasonOf(read.error) }
    const ids = Object.keys(read.data.nodes)
    const notes = (read.data.notes ?? []).map(({ id }) => id)
    return { clip: clipOf(read.data, ids, notes) }
  }
  return { refused: Array.isArray(nodes) && connections !== undefined ? 'n8n' : 'json' }
}

/** Told before a schema walks thousands of nodes. */
const isTooMany = (nodes: unknown): boolean =>
  typeof nodes === 'object' && nodes !== null && Object.keys(nodes).length > limits.nodes

function reasonOf({ issues }: z.ZodError): PasteRefusal {
  if (issues.some(({ path }) => path.includes('title'))) return 'longName'
  return issues.some(({ code, path }) => code === 'too_big' && path.join() === 'notes') ? 'notes' : 'broken'
}

/** Whether the sign U+0000 stands anywhere, in a key, too. Goes down without calling itself, however deep that is. */
function holdsNull(whole: unknown): boolean {
  const open = [whole]
  while (open.length > 0) {
    const part = open.pop()
    if (typeof part === 'string' && part.includes('\0')) return true
    if (typeof part !== 'object' || part === null) continue
    for (const [key, inner] of Object.entries(part)) open.push(key, inner)
  }
  return false
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function kindOfText(text: string): PasteRefusal {
  if (text.includes('"rekindle"')) return 'broken'
  if (diagrams.test(text)) return 'mermaid'
  return /^\s*<(!doctype|html|[a-z][\w-]*[\s/>])/i.test(text) ? 'html' : 'text'
}
