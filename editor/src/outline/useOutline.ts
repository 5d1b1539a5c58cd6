import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { groupKey } from '../groups/groupKey.ts'
import type { Way } from '../stats/follow/followedWay.ts'
import type { OutlineRow } from './OutlineRow.ts'
import { outlineOf } from './outlineOf.ts'
import { pathTo, rowsOf } from './rowsOf.ts'

export interface OutlineTable {
  rows: readonly OutlineRow[]
  /** The row that keys act on; Tab leads to it. */
  active: string | undefined
  /** Makes a row the active one. */
  go: (key: string) => void
  /** Folds a row, or unfolds it. */
  turn: (...keys: string[]) => void
  /** Folds or unfolds everything. */
  turnAll: (open: boolean) => void
  /** Stays at its row whatever is selected meanwhile. */
  stay: (select: () => void) => void
}

/** The rows of the open drawing, and the one that keys act on. It follows what is selected anywhere on the page. */
export function useOutline(): OutlineTable {
  const { document: drawing, registry, view } = useEditing()
  const nodes = useFlow((flow) => flow.nodes)
  const edges = useFlow((flow) => flow.edges)
  const entry = useFlow((flow) => flow.entry)
  const portsOf = useCallback(
    (id: string) => {
      const node = drawing.getState().flow.nodes[id]
      return node ? nodeFace(node, registry, 'en').ports : []
    },
    [drawing, registry],
  )
  // Typing in a form changes nodes with every stroke, but seldom a way out: rows follow from those alone.
  const shape = useMemo(
    () =>
      Object.keys(nodes)
        .map((id) => `${id}:${portsOf(id).map(({ name, kind, optional }) => `${name} ${kind} ${optional}`)}`)
        .join('\n'),
    [nodes, portsOf],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the nodes, and places tell little
  const steps = useMemo(() => {
    const { flow } = drawing.getState()
    return outlineOf({ ...flow, entry, edges }, (id) => portsOf(id).map(({ name }) => name))
  }, [drawing, entry, shape, edges, portsOf])
  const groups = useFlow(groupsOf)
  // Which notes there are, not what stands on them.
  const noteIds = useFlow(({ notes = [] }) => notes.map(({ id }) => id).join(' '))
  const outline = useMemo(
    () => ({ ...steps, groups, notes: noteIds === '' ? [] : noteIds.split(' ') }),
    [steps, groups, noteIds],
  )
  const isQuiet = useCallback(
    (from: string, port: string) => {
      const found = portsOf(from).find(({ name }) => name === port)
      return found?.optional === true || found?.kind === 'error'
    },
    [portsOf],
  )
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => rowsOf(outline, toggled, isQuiet), [outline, toggled, isQuiet])
  const [asked, setAsked] = useState<string | undefined>(() => entry)

  // The active row may be gone with its step: the one before it takes its place.
  const last = useRef(0)
  const found = rows.findIndex(({ key }) => key === asked)
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current - 1, rows.length - 1))
  const active = rows[at]?.key
  useEffect(() => {
    last.current = at
    if (active !== asked) setAsked(active)
  }, [at, active, asked])

  const turn = useCallback((...keys: string[]) => {
    setToggled((before) => flip(before, keys))
  }, [])
  const turnAll = useCallback(
    (open: boolean) => {
      setToggled((before) => {
        let now = before
        // Each turn shows rows that may be folded themselves.
        for (;;) {
          const meant = rowsOf(outline, now, isQuiet).filter((row) => row.open === !open)
          if (meant.length === 0) return now
          now = flip(
            now,
            meant.map(({ key }) => key),
          )
        }
      })
    },
    [outline, isQuiet],
  )
  const reveal = useCallback(
    (path: readonly string[]) => {
      setToggled((before) => {
        let now = before
        for (const key of path.slice(0, -1)) {
          const row = rowsOf(outline, now, isQuiet).find((one) => one.key === key)
          if (row?.open === false) now = flip(now, [key])
        }
        return now
      })
      setAsked(path.at(-1))
    },
    [outline, isQuiet],
  )
  // What was just added is selected before it is among the rows.
  const [wanted, setWanted] = useState<string | undefined>(() => onlyOf(view.getState().nodes))
  const stays = useRef(false)
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.nodes !== before.nodes && !stays.current) setWanted(onlyOf(now.nodes))
      }),
    [view],
  )
  const named = useView(({ renaming }) => renaming)
  useEffect(() => {
    if (named !== undefined) setWanted(groupKey(named))
  }, [named])
  // Who follows a customer is led from row to row.
  const stop = useView(({ followed }) => (followed ? stopAt(followed) : undefined))
  useEffect(() => {
    if (stop !== undefined) setWanted(stop)
  }, [stop])
  const stay = useCallback((select: () => void) => {
    stays.current = true
    select()
    stays.current = false
  }, [])
  useEffect(() => {
    const path = wanted === undefined ? undefined : pathTo(outline, wanted)
    if (!path) return
    setWanted(undefined)
    reveal(path)
  }, [wanted, outline, reveal])
  return { rows, active, go: setAsked, turn, turnAll, stay }
}

const onlyOf = (nodes: ReadonlySet<string>): string | undefined =>
  nodes.size === 1 ? [...nodes][0] : undefined

function flip(keys: ReadonlySet<string>, turned: readonly string[]): ReadonlySet<string> {
  const now = new Set(keys)
  for (const key of turned) if (!now.delete(key)) now.add(key)
  return now
}

/** The step that is looked at. */
const stopAt = ({ way, step }: { way: Way; step: number }): string | undefined =>
  Object.keys(way.stops).find((id) => way.stops[id]?.some(({ order }) => order === step))
