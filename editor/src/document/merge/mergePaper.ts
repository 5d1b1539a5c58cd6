import type { CanvasGroup, CanvasNote, Flow } from '@rekindle/runtime'
import { standingGroups } from '../standingGroups.ts'
import { mergeValue, mine as myOwn, type Referee, same, type Three } from './Merge.ts'
import { isWritten, mergeKeyed, mergeList } from './mergeKeyed.ts'

const idOf = ({ id }: { id: string }): string => id

/** Places, notes and groups: what lies on the paper and moves nobody. */
export function mergePaper(
  { base, mine, theirs }: Three<Flow>,
  nodes: Flow['nodes'],
  referee: Referee,
): Pick<Flow, 'layout' | 'notes' | 'groups'> {
  const layout = mergeKeyed(
    { base: base.layout ?? {}, mine: mine.layout ?? {}, theirs: theirs.layout ?? {} },
    (id, three) => (Object.hasOwn(nodes, id) ? placeOf(three) : undefined),
  )
  const notes = mergeList(
    { base: base.notes ?? [], mine: mine.notes ?? [], theirs: theirs.notes ?? [] },
    idOf,
    (_, three) => mergeNote(three, referee),
  )
  const groups = mergeList(
    { base: base.groups ?? [], mine: mine.groups ?? [], theirs: theirs.groups ?? [] },
    idOf,
    (_, three) => mergeGroup(three, referee),
  )
  const has = (key: 'layout' | 'notes' | 'groups', parts: object) =>
    Object.keys(parts).length > 0 || isWritten({ base: base[key], mine: mine[key], theirs: theirs[key] })
  return {
    ...(has('layout', layout) ? { layout } : {}),
    ...(has('notes', notes) ? { notes } : {}),
    ...(has('groups', groups) ? { groups: standingGroups(groups, nodes) } : {}),
  }
}

/** A node that one side deleted and that stays keeps the place the other side knows. */
const placeOf = (three: Three<[number, number] | undefined>) =>
  mergeValue(three, myOwn) ?? three.mine ?? three.theirs

function mergeNote(
  { base, mine, theirs }: Three<CanvasNote | undefined>,
  referee: Referee,
): CanvasNote | undefined {
  if (!base || !mine || !theirs || same(mine, theirs) || same(base, theirs))
    return mergeValue({ base, mine, theirs }, () =>
      referee.decide({ kind: 'note', id: (mine ?? theirs)?.id ?? '', mine, theirs }),
    )
  const decide = () => referee.decide({ kind: 'note', id: mine.id, mine, theirs })
  return {
    id: mine.id,
    text: mergeValue({ base: base.text, mine: mine.text, theirs: theirs.text }, decide),
    at: mergeValue({ base: base.at, mine: mine.at, theirs: theirs.at }, myOwn),
  }
}

function mergeGroup(
  { base, mine, theirs }: Three<CanvasGroup | undefined>,
  referee: Referee,
): CanvasGroup | undefined {
  if (!base || !mine || !theirs || same(mine, theirs) || same(base, theirs))
    return mergeValue({ base, mine, theirs }, () =>
      referee.decide({ kind: 'group', id: (mine ?? theirs)?.id ?? '', mine, theirs }),
    )
  const decide = () => referee.decide({ kind: 'group', id: mine.id, mine, theirs })
  const folded = mergeValue({ base: base.collapsed, mine: mine.collapsed, theirs: theirs.collapsed }, myOwn)
  return {
    id: mine.id,
    title: mergeValue({ base: base.title, mine: mine.title, theirs: theirs.title }, decide),
    nodes: mergeList(
      { base: base.nodes, mine: mine.nodes, theirs: theirs.nodes },
      (id) => id,
      (_, three) => mergeValue(three, myOwn),
    ),
    ...(folded ? { collapsed: folded } : {}),
  }
}
