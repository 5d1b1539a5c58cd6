import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeekGrid } from './weekGrid.ts'

interface Props {
  label: string
  value: WeekGrid
  readOnly: boolean
  onChange: (value: WeekGrid) => void
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

const moves: Record<string, readonly [day: number, hour: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -24],
  End: [0, 24],
}

/** A week of hours: arrows move, Space turns one quiet or loud, Shift and arrows paint on; the mouse paints by dragging. */
export function WeekGridInput({ label, value, readOnly, onChange }: Props) {
  const { t } = useTranslation('quiet')
  const [at, setAt] = useState<readonly [day: number, hour: number]>([0, 9])
  const [painting, setPainting] = useState<boolean>()
  const table = useRef<HTMLTableElement>(null)
  const paint = (day: number, hour: number, quiet: boolean) => {
    if (readOnly || value[day]?.[hour] === quiet) return
    onChange(value.map((row, i) => (i === day ? row.map((was, j) => (j === hour ? quiet : was)) : row)))
  }
  const onKeyDown = (key: KeyboardEvent, day: number, hour: number) => {
    const move = moves[key.key]
    if (!move) return
    key.preventDefault()
    const next = [clamp(day + move[0], 6), clamp(hour + move[1], 23)] as const
    if (key.shiftKey) paint(next[0], next[1], value[day]?.[hour] ?? false)
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`)?.focus()
  }
  return (
    <table
      ref={table}
      aria-label={label}
      className="w-full table-fixed border-separate border-spacing-px text-[11px] select-none"
      onPointerUp={() => setPainting(undefined)}
      onPointerLeave={() => setPainting(undefined)}
    >
      <thead>
        <tr>
          <th className="w-12" aria-label={t('day')} />
          {hours.map((hour) => (
            <th key={hour} scope="col" className="font-normal text-muted" aria-label={hourName(hour)}>
              {hour % 3 === 0 ? String(hour).padStart(2, '0') : ''}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {value.map((row, day) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: days of a week have no other identity
          <tr key={day}>
            <th scope="row" className="pr-2 text-right font-normal text-muted">
              {t(`days.${day + 1}`)}
            </th>
            {row.map((quiet, hour) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hours neither
              <td key={hour} className="p-0">
                <button
                  type="button"
                  data-cell={`${day}-${hour}`}
                  aria-pressed={quiet}
                  aria-disabled={readOnly || undefined}
                  aria-label={t('cell', {
                    day: t(`days.${day + 1}`),
                    from: hourName(hour),
                    to: hourName(hour + 1),
                  })}
                  tabIndex={at[0] === day && at[1] === hour ? 0 : -1}
                  className={`h-6 w-full rounded-xs ${quiet ? 'bg-ink/70 hatched' : 'bg-ok-soft hover:bg-hover'}`}
                  onFocus={() => setAt([day, hour])}
                  onKeyDown={(key) => onKeyDown(key, day, hour)}
                  onClick={(click) => click.detail === 0 && paint(day, hour, !quiet)}
                  onPointerDown={(press) => {
                    press.currentTarget.releasePointerCapture(press.pointerId)
                    setPainting(!quiet)
                    paint(day, hour, !quiet)
                  }}
                  onPointerEnter={() => painting !== undefined && paint(day, hour, painting)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const clamp = (at: number, most: number): number => Math.min(most, Math.max(0, at))

const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
