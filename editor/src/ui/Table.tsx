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

/**
 * A real table with a head that stays in sight; rows that open something take focus and Enter. On a telephone each row is a
 * card: the first cell is its title, the others stand below with the name of their column.
 */
export function Table<Row>({ caption, columns, rows, rowKey, onOpen, isCurrent }: Props<Row>) {
  return (
    <table className="w-full border-separate border-spacing-0 text-sm max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
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
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            aria-current={isCurrent?.(row) || undefined}
            className={clsx(
              'group/row aria-[current=true]:bg-accent-soft max-sm:relative max-sm:block max-sm:border-b max-sm:py-2 max-sm:last:border-b-0',
              onOpen && 'cursor-pointer hover:bg-hover/60',
            )}
            {...(onOpen ? opener(row, onOpen) : {})}
          >
            {columns.map((column) => (
              <td
                key={column.id}
                data-name={typeof column.head === 'string' ? column.head : undefined}
                className={clsx(
                  'border-b px-3 py-2.5 align-middle group-last/row:border-b-0 first:pl-5 last:pr-5',
                  column.align === 'right' && 'text-right',
                  column.className,
                  // What leaves narrow windows stays away from narrower ones.
                  !column.className?.includes('hidden') && narrowCell,
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

/** Name at the left, value at the right; a cell without a name, such as a menu, in the corner of its card. */
const narrowCell = [
  'max-sm:flex max-sm:w-auto max-sm:max-w-none max-sm:min-w-0 max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:*:min-w-0',
  'max-sm:border-b-0 max-sm:px-4 max-sm:py-1.5 max-sm:first:px-4 max-sm:not-first:text-right',
  'max-sm:not-first:before:shrink-0 max-sm:not-first:before:text-xs max-sm:not-first:before:text-muted max-sm:not-first:before:content-[attr(data-name)]',
  'max-sm:not-first:not-data-name:absolute max-sm:not-first:not-data-name:top-2 max-sm:not-first:not-data-name:right-0 max-sm:not-first:not-data-name:px-1 max-sm:not-first:not-data-name:before:hidden',
].join(' ')

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
