import { type KeyboardEvent, useRef } from 'react'
import { shortcutOf } from '../board/shortcuts.ts'
import { useEditing } from '../canvas/Editing.ts'
import { isTyping } from '../canvas/isTyping.ts'
import { openInspector } from '../canvas/openInspector.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { useGroupCommands } from '../groups/useGroupCommands.ts'
import { markRange } from './markRange.ts'
import type { OutlineRow } from './OutlineRow.ts'
import type { OutlineTable } from './useOutline.ts'
import type { RowDeeds } from './useRowDeeds.ts'

/** What a row can ask of the page around it. */
export interface RowAsks {
  /** Goes to a row, with the focus. */
  goTo: (key: string) => void
  /** Goes to the row of a step, with the focus. */
  show: (id: string) => void
  /** Offers the node types to put behind the row. */
  add: (row: OutlineRow) => void
  /** Offers the steps a way may lead to. */
  lead: (row: OutlineRow) => void
  rename: (row: OutlineRow) => void
  /** Opens a note to be read and written; for any other row, sticks a new one beside it. */
  note: (row: OutlineRow) => void
  menu: (row: OutlineRow) => void
}

/** Letters within so many milliseconds are one word. */
const wordMs = 700

interface Options {
  table: OutlineTable
  deeds: RowDeeds
  asks: RowAsks
  /** What a row is called: letters look for it. */
  nameOf: (row: OutlineRow) => string
  /** Rows that fit on the screen, for the keys that turn pages. */
  page: () => number
  now?: () => number
}

/** The keys of the outline, as one knows them from trees of files. */
export function useOutlineKeys({ table, deeds, asks, nameOf, page, now = Date.now }: Options) {
  const { view, readOnly } = useEditing()
  const commands = useCommands()
  const groups = useGroupCommands()
  const typed = useRef({ word: '', at: 0 })
  const anchor = useRef<string>(undefined)
  const { rows, active, turn, turnAll } = table
  const at = rows.findIndex(({ key }) => key === active)

  const goTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))]
    if (!row) return
    anchor.current = undefined
    deeds.select(row)
    asks.goTo(row.key)
  }
  const mark = (step: number) => {
    const from = rows[at]
    const to = rows[at + step]
    if (!from || !to) return
    anchor.current ??= from.key
    const nodes = markRange(rows, anchor.current, to.key)
    table.stay(() => view.getState().select({ nodes }))
    asks.goTo(to.key)
  }
  const toggleMark = (row: OutlineRow) => {
    if (row.kind !== 'step') return
    const nodes = new Set(view.getState().nodes)
    if (!nodes.delete(row.id)) nodes.add(row.id)
    table.stay(() => view.getState().select({ nodes }))
  }
  const walk = (key: string, row: OutlineRow) => {
    if (key === 'ArrowDown') goTo(at + 1)
    else if (key === 'ArrowUp') goTo(at - 1)
    else if (key === 'Home') goTo(0)
    else if (key === 'End') goTo(rows.length - 1)
    else if (key === 'PageDown') goTo(at + page())
    else if (key === 'PageUp') goTo(at - page())
    else if (key === 'ArrowRight' && row.open === false) turn(row.key)
    else if (key === 'ArrowRight' && row.open) goTo(at + 1)
    else if (key === 'ArrowLeft' && row.open) turn(row.key)
    else if (key === 'ArrowLeft') goTo(rows.findIndex((one) => one.key === row.parent))
    else if (key === '*') turnAll(true)
  }
  /** The next row whose name begins with what was typed. */
  const find = (letter: string) => {
    const { word, at: before } = typed.current
    const next = now() - before < wordMs ? word + letter : letter
    typed.current = { word: next, at: now() }
    const start = next.length === 1 ? at + 1 : at
    const order = [...rows.slice(start), ...rows.slice(0, start)]
    const found = order.find((row) => nameOf(row).toLowerCase().startsWith(next.toLowerCase()))
    if (found) goTo(rows.indexOf(found))
  }
  const edit = (asked: string, key: string, row: OutlineRow): boolean => {
    if (asked === 'rowAdd') asks.add(row)
    else if (asked === 'rowLead') asks.lead(row)
    else if (asked === 'rowName' && (row.kind === 'step' || row.kind === 'group')) asks.rename(row)
    else if (asked === 'rowName' && row.kind === 'note') asks.note(row)
    else if (asked === 'rowNote') asks.note(row)
    else if (asked === 'rowMenu') asks.menu(row)
    else if (asked === 'remove') deeds.remove(row)
    else if (asked === 'duplicate') commands.duplicate()
    else if (asked === 'group') groups.group()
    else if (asked === 'ungroup') groups.ungroup()
    else if (asked === 'rowRank' && row.kind === 'way') deeds.rank(row.way, key === 'ArrowUp' ? -1 : 1)
    else return false
    return true
  }
  const look = (asked: string, key: string, row: OutlineRow): boolean => {
    if (asked === 'rowWalk' || asked === 'rowFold') walk(key, row)
    else if (asked === 'rowMark' && key === ' ') toggleMark(row)
    else if (asked === 'rowMark') mark(key === 'ArrowDown' ? 1 : -1)
    else if (asked === 'rowCollapse') groups.fold()
    else if (asked === 'selectAll') commands.selectAll()
    else if (asked === 'unselect') view.getState().select({})
    else return false
    return true
  }
  const open = (row: OutlineRow) => {
    if (row.kind === 'step' || row.kind === 'group') {
      deeds.select(row)
      openInspector()
    } else if (row.kind === 'note') asks.note(row)
    else if (row.kind === 'member') asks.show(row.id)
    else if (row.kind === 'way' && !readOnly) asks.lead(row)
    else turn(row.key)
  }
  return (press: KeyboardEvent) => {
    const row = rows[at]
    if (!row || isTyping(press.target) || press.defaultPrevented) return
    const asked = shortcutOf(press, 'outline')
    const onRow = press.target instanceof Element && press.target.matches('[role="row"]')
    if (asked === 'rowOpen' && onRow) open(row)
    else if (asked === 'rowOpen' || (press.key === ' ' && !onRow)) return
    else if (asked && look(asked, press.key, row)) {
      // Done.
    } else if (asked === 'remove' && press.repeat) {
      // The row before it is active next: a key that is held down must not eat the journey.
    } else if (asked && !readOnly && edit(asked, press.key, row)) {
      // Done.
    } else if (isLetter(press) && onRow) find(press.key)
    else return
    press.preventDefault()
    press.stopPropagation()
  }
}

/** "?" and "/" ask for help and for the search. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && key.length === 1 && /[\p{L}\p{N}]/u.test(key)
