import type { CanvasGroup } from '@rekindle/runtime'
import { noteKey } from '../canvas/createView.ts'
import { groupKey } from '../groups/groupKey.ts'
import type { GroupRow, MemberRow, NoteRow, Place } from './OutlineRow.ts'

/** What lies on the drawing beside steps and lines, in its order: frames with who is in them, and notes by their ids. */
export interface Paper {
  groups: readonly Pick<CanvasGroup, 'id' | 'nodes'>[]
  notes: readonly string[]
}

export const memberKey = (group: string, node: string): string => `${groupKey(group)} ${node}`

/** The rows of a section of groups: each group, and unfolded, the steps in it by name. Their own rows are elsewhere. */
export function groupRows(
  groups: Paper['groups'],
  parent: string,
  toggled: ReadonlySet<string>,
): (GroupRow | MemberRow)[] {
  return groups.flatMap(({ id, nodes }, i): (GroupRow | MemberRow)[] => {
    const key = groupKey(id)
    const open = !toggled.has(key)
    const at = { level: 2, place: i + 1, of: groups.length, parent }
    const members = nodes.map((node, n): MemberRow => {
      const below: Place = {
        ...{ key: memberKey(id, node), level: 3, place: n + 1, of: nodes.length },
        ...{ parent: key, open: undefined },
      }
      return { ...below, kind: 'member', group: id, id: node }
    })
    return [{ ...at, key, open, kind: 'group', group: id, nodes }, ...(open ? members : [])]
  })
}

export const noteRows = (notes: Paper['notes'], parent: string): NoteRow[] =>
  notes.map((note, i) => ({
    ...{ key: noteKey(note), level: 2, place: i + 1, of: notes.length, parent, open: undefined },
    kind: 'note',
    note,
  }))
