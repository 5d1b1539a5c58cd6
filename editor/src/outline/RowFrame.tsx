import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Column } from './columns.ts'
import type { OutlineRow } from './OutlineRow.ts'

/** Height of every row: which ones are in sight is known without drawing the others. */
export const rowHeight = 46
/** Deeper rows are told by their level, and keep the room of this one. */
const deepest = 9

export interface RowProps<Row extends OutlineRow = OutlineRow> {
  row: Row
  /** Its place among all rows, from 1; the head is the first. */
  index: number
  active: boolean
  selected: boolean
  columns: readonly Column[]
  onGoTo: (id: string) => void
  onAdd: (row: OutlineRow) => void
  onMenu: (row: OutlineRow) => void
}

/** Cells of a tree table; a plain cell would not be one of its rows. */
const cellRole = { role: 'gridcell' }

interface FrameProps extends RowProps {
  cells: Partial<Record<Column, ReactNode>>
  faint?: boolean
  /** Id of the step that this row tells in full. */
  node?: string | undefined
  /** Id of the group that this row tells. */
  group?: string
}

/** One row: its sign for folding, what it is, and a cell for each column. */
export function RowFrame({ row, index, active, selected, columns, cells, faint, node, group }: FrameProps) {
  const place = {
    role: 'row',
    tabIndex: active ? 0 : -1,
    'aria-level': row.level,
    'aria-posinset': row.place,
    'aria-setsize': row.of,
    'aria-rowindex': index,
    'aria-selected': selected,
    ...(row.open === undefined ? {} : { 'aria-expanded': row.open }),
    ...(node === undefined ? {} : { 'data-node': node }),
    ...(group === undefined ? {} : { 'data-group': group }),
  }
  return (
    <tr
      {...place}
      data-row={row.key}
      className={clsx(
        'text-[13px] -outline-offset-2',
        selected ? 'bg-accent-soft' : faint ? 'bg-sunken/60 hover:bg-hover/70' : 'hover:bg-hover/60',
      )}
    >
      {columns.map((column) => (
        <td
          key={column}
          {...cellRole}
          className="truncate border-b border-line/70 px-1.5 first:pl-2 last:pr-3"
          style={{ height: rowHeight }}
        >
          {column === 'step' ? (
            <span
              className="flex min-w-0 items-center gap-2"
              style={{ paddingLeft: (Math.min(row.level, deepest) - 1) * 14 }}
            >
              <Folds open={row.open} />
              {cells.step}
            </span>
          ) : (
            cells[column]
          )}
        </td>
      ))}
    </tr>
  )
}

function Folds({ open }: { open: boolean | undefined }) {
  if (open === undefined) return <span className="size-5 shrink-0" />
  return (
    <span
      aria-hidden
      data-folds
      className="flex size-5 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:bg-hover"
    >
      <ChevronRight size={15} className={clsx('transition-transform', open && 'rotate-90')} />
    </span>
  )
}
