import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface Column<Row> {
  id: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  /** Tailwind width or visibility classes of the whole column. */
  className?: string
}

interface Props<Row> {
  /** Said by screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Enter or a click on a row. The first cell should hold a real link as well where the row leads to a page. */
  onOpen?: ((row: Row) => void) | undefined
  isCurrent?: ((row: Row) => boolean) | undefined
}

/** A real table with a head that stays in sight; rows that open something take focus and Enter. */
export function Table<Row>({ caption, columns, rows, rowKey, onOpen, isCurrent }: Props<Row>) {
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={clsx(
                'sticky top-0 z-10 border-b bg-surface px-3 py-2.5 text-xs font-medium whitespace-nowrap text-muted first:pl-5 last:pr-5',
                column.align === 'right' ? 'text-right' : 'text-left',
                column.className,
              )}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            aria-current={isCurrent?.(row) || undefined}
            className={clsx(
              'group/row aria-[current=true]:bg-accent-soft',
              onOpen && 'cursor-pointer hover:bg-hover/60',
            )}
            {...(onOpen ? opener(row, onOpen) : {})}
          >
            {columns.map((column) => (
              <td
                key={column.id}
                className={clsx(
                  'border-b px-3 py-2.5 align-middle group-last/row:border-b-0 first:pl-5 last:pr-5',
                  column.align === 'right' && 'text-right',
                  column.className,
                )}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Clicks and keys meant for a control inside the row stay there. */
function opener<Row>(row: Row, onOpen: (row: Row) => void) {
  const meantForRow = (target: EventTarget, rowElement: Element) =>
    !(target as Element).closest('a, button, input, select, [role=menuitem]') &&
    rowElement.contains(target as Node)
  return {
    tabIndex: 0,
    onClick: (click: React.MouseEvent) => {
      if (meantForRow(click.target, click.currentTarget)) onOpen(row)
    },
    onKeyDown: (key: React.KeyboardEvent) => {
      if (key.key === 'Enter' && key.target === key.currentTarget) onOpen(row)
      else moveRow(key)
    },
  }
}

function moveRow(key: React.KeyboardEvent): void {
  if (key.target !== key.currentTarget) return
  const next =
    key.key === 'ArrowDown'
      ? key.currentTarget.nextElementSibling
      : key.key === 'ArrowUp'
        ? key.currentTarget.previousElementSibling
        : undefined
  if (!(next instanceof HTMLElement)) return
  key.preventDefault()
  next.focus()
}
