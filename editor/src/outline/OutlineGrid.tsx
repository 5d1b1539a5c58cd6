import { pickText } from '@rekindle/runtime'
import {
  type FocusEvent,
  type MouseEvent,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { noteKey } from '../canvas/createView.ts'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { focusCard } from '../canvas/showCard.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { columnWidths } from './columns.ts'
import { GroupRowView } from './GroupRowView.tsx'
import { isSelected } from './isSelected.ts'
import { MemberRowView } from './MemberRowView.tsx'
import { NoteRowView } from './NoteRowView.tsx'
import { type OpenBox, OutlineBoxes } from './OutlineBoxes.tsx'
import type { OutlineRow } from './OutlineRow.ts'
import { rowHeight } from './RowFrame.tsx'
import { SectionRowView } from './SectionRowView.tsx'
import { StepRowView } from './StepRowView.tsx'
import { useColumns } from './useColumns.ts'
import type { OutlineTable } from './useOutline.ts'
import { type RowAsks, useOutlineKeys } from './useOutlineKeys.ts'
import { useRowDeeds } from './useRowDeeds.ts'
import { useRowWindow } from './useRowWindow.ts'
import { wasSwitched } from './useShape.ts'
import { useStickBeside } from './useStickBeside.ts'
import { WayRowView } from './WayRowView.tsx'

/** The table itself. Tab leads to one row, arrows from row to row; only rows in sight are drawn when there are many. */
export function OutlineGrid({ table }: { table: OutlineTable }) {
  const { t } = useTranslation('outline')
  const { document: drawing, registry, readOnly, view } = useEditing()
  const { language } = useLanguage()
  const { rows, active } = table
  const marked = useView((state) => state.nodes)
  const lines = useView((state) => state.edges)
  const entry = useFlow((flow) => flow.entry)
  // Whoever writes a name stands in a field of the row: the focus goes back to the row afterwards.
  useView(({ renaming }) => renaming)
  const ownDeeds = useRowDeeds()
  const { stay } = table
  // A row selects what it tells, and remains the one that keys act on.
  const deeds = useMemo(
    () => ({ ...ownDeeds, select: (row: OutlineRow) => stay(() => ownDeeds.select(row)) }),
    [ownDeeds, stay],
  )
  const stickBeside = useStickBeside()
  const [box, setBox] = useState<OpenBox>()
  const [renaming, setRenaming] = useState<string>()
  const keysId = useId()
  const pane = useRef<HTMLDivElement>(null)
  const at = rows.findIndex(({ key }) => key === active)
  const { first, shown, before, after, show } = useRowWindow(pane, rows)
  const columns = useColumns()
  const isFollowing = useView(({ followed }) => followed !== undefined)

  const wantsFocus = useRef(false)
  const hadFocus = useRef(false)
  const rowAt = (key: string | undefined) =>
    key === undefined
      ? null
      : (pane.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null)
  useLayoutEffect(() => {
    // What had the focus went with the canvas, unless it was a button beside it.
    if (wasSwitched() && document.activeElement === document.body) wantsFocus.current = true
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active row is brought into sight
  useLayoutEffect(() => show(at), [active, show])
  useLayoutEffect(() => {
    // A row that is gone takes the focus with it: the active one gets it.
    if (hadFocus.current && document.activeElement === document.body && box === undefined)
      wantsFocus.current = true
    if (!wantsFocus.current) return
    show(at)
    const row = rowAt(active)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })
  const goTo = (key: string) => {
    wantsFocus.current = true
    table.go(key)
  }
  const focusActive = () =>
    requestAnimationFrame(() => {
      const at = document.activeElement
      // A note has a row of its own, though its box was opened on another one, to which the window gives the focus back.
      const isBack = box?.kind === 'note' && at?.matches('[data-row]') === true
      // Whoever has pressed something else meanwhile stays there.
      if (at === document.body || isBack) rowAt(active)?.focus({ preventScroll: true })
    })
  const placeOf = (row: OutlineRow) => {
    const found = rowAt(row.key)?.getBoundingClientRect()
    const top = found?.top ?? 40
    return { x: (found?.right ?? 40) - 40, top: top + 4, bottom: top + rowHeight - 4 }
  }
  const open = (kind: OpenBox['kind']) => (row: OutlineRow) => {
    if (kind === 'menu' ? row.kind === 'section' : deeds.portOf(row) === undefined)
      return view.getState().say(t('noWay'))
    // Pressed again, its button closes it: that is done by the box itself.
    if (box?.kind === kind && box.row.key === row.key) return
    // The row is brought into sight before its place is asked.
    flushSync(() => {
      if (!isSelected(row, view.getState())) deeds.select(row)
      table.go(row.key)
    })
    setBox({ kind, row, at: placeOf(row) })
  }
  const onGoTo = (id: string) => {
    view.getState().select({ nodes: [id] })
    focusCard(id)
  }
  const openNote = (row: OutlineRow) => {
    const note = row.kind === 'note' ? row.note : stickBeside(row)
    if (note === undefined) return
    const place = { key: noteKey(note), level: 2, place: 1, of: 1, parent: undefined, open: undefined }
    setBox({ kind: 'note', row: { ...place, kind: 'note', note }, at: placeOf(row) })
  }
  const asks: RowAsks = {
    goTo,
    show: onGoTo,
    note: openNote,
    add: open('add'),
    lead: open('lead'),
    menu: open('menu'),
    rename: (row) => (row.kind === 'group' ? view.getState().rename(row.group) : setRenaming(row.key)),
  }
  const nameOf = (row: OutlineRow): string => {
    if (row.kind === 'section') return t(`section.${row.section}`, { count: row.count })
    const { flow } = drawing.getState()
    if (row.kind === 'group') return groupsOf(flow).find(({ id }) => id === row.group)?.title ?? ''
    if (row.kind === 'note') return flow.notes?.find(({ id }) => id === row.note)?.text ?? ''
    const node = flow.nodes[row.kind === 'way' ? row.way.from : row.id]
    const face = node && nodeFace(node, registry, language)
    if (row.kind !== 'way') return face?.title ?? ''
    return pickText(
      face?.ports.find(({ name }) => name === row.way.port)?.label ?? { en: row.way.port },
      language,
    )
  }
  const page = () => Math.max(1, Math.floor((pane.current?.clientHeight ?? 400) / rowHeight) - 1)
  const onKeyDown = useOutlineKeys({ table, deeds, asks, nameOf, page })
  const onFocus = ({ target }: FocusEvent) => {
    hadFocus.current = true
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
    const row = rows.find((one) => one.key === key)
    if (!row || row.key === active) return
    table.go(row.key)
    if (!isSelected(row, view.getState())) deeds.select(row)
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) hadFocus.current = false
  }
  const onClick = (click: MouseEvent) => {
    if (!(click.target instanceof Element)) return
    const key = click.target.closest<HTMLElement>('[data-row]')?.dataset.row
    const row = rows.find((one) => one.key === key)
    if (!row) return
    if (click.target.closest('[data-folds]')) return table.turn(row.key)
    if (click.target.closest('button, input')) return
    if (click.shiftKey || click.ctrlKey || click.metaKey) {
      const nodes = new Set(view.getState().nodes)
      if (row.kind === 'step' && !nodes.delete(row.id)) nodes.add(row.id)
      table.stay(() => view.getState().select({ nodes }))
    } else deeds.select(row)
    goTo(row.key)
  }
  const onRenamed = useCallback(() => {
    setRenaming(undefined)
    wantsFocus.current = true
  }, [])
  const newest = useRef(asks)
  newest.current = asks
  // Rows keep what they were given: only those that change are drawn again.
  const shared = useMemo(
    () => ({
      columns,
      onGoTo: (id: string) => newest.current.show(id),
      onAdd: (row: OutlineRow) => newest.current.add(row),
      onMenu: (row: OutlineRow) => newest.current.menu(row),
    }),
    [columns],
  )
  return (
    <>
      {/* The strip of who is followed shall hide no row. */}
      <div
        ref={pane}
        className={`min-h-0 grow overflow-auto border-t bg-surface ${isFollowing ? 'mb-28' : ''}`}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows fold is a treegrid
          role="treegrid"
          aria-label={t('label')}
          aria-describedby={keysId}
          aria-multiselectable
          aria-readonly={readOnly}
          aria-rowcount={rows.length + 1}
          className="w-full min-w-200 table-fixed border-separate border-spacing-0"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={onBlur}
          onClick={onClick}
        >
          <colgroup>
            {columns.map((name) => (
              <col key={name} style={{ width: columnWidths[name] }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="sticky top-0 z-10 h-9 truncate border-b bg-surface px-1.5 text-left text-xs font-medium text-muted first:pl-9"
                >
                  <span className={name === 'deeds' ? 'sr-only' : ''}>{t(`column.${name}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Room height={before} />
            {shown.map((row, i) => {
              const own = {
                ...shared,
                index: first + i + 2,
                active: row.key === active,
                selected: isSelected(row, { nodes: marked, edges: lines }),
              }
              if (row.kind === 'section') return <SectionRowView key={row.key} row={row} {...own} />
              if (row.kind === 'way') return <WayRowView key={row.key} row={row} {...own} />
              if (row.kind === 'group') return <GroupRowView key={row.key} row={row} {...own} />
              if (row.kind === 'member') return <MemberRowView key={row.key} row={row} {...own} />
              if (row.kind === 'note') return <NoteRowView key={row.key} row={row} {...own} />
              return (
                <StepRowView
                  key={row.key}
                  row={row}
                  {...own}
                  renaming={renaming === row.key}
                  onRenamed={onRenamed}
                />
              )
            })}
            <Room height={after} />
          </tbody>
        </table>
      </div>
      <p id={keysId} className="sr-only">
        {t(readOnly ? 'keysReading' : 'keys')}
      </p>
      {box ? (
        <OutlineBoxes
          box={box}
          isEntry={box.row.kind === 'step' && box.row.id === entry}
          deeds={deeds}
          asks={asks}
          onClose={() => {
            // The press that closes it may have opened another.
            setBox((now) => (now === box ? undefined : now))
            focusActive()
          }}
        />
      ) : null}
    </>
  )
}

/** The place of rows that are out of sight. */
function Room({ height }: { height: number }) {
  return height === 0 ? null : (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  )
}
