import { ToggleGroup } from 'radix-ui'
import { useLanguage } from '../i18n/useLanguage.ts'

interface Props {
  id: string
  label: string
  value: readonly number[]
  onChange: (days: number[]) => void
  readOnly: boolean
}

// 2024-01-01 was a Monday.
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** Monday to Sunday, each on or off; none chosen means every day. */
export function WeekdaysInput({ id, label, value, onChange, readOnly }: Props) {
  const { language } = useLanguage()
  const names = (style: 'narrow' | 'long') =>
    new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
  const [short, long] = [names('narrow'), names('long')]
  return (
    <ToggleGroup.Root
      id={id}
      type="multiple"
      aria-label={label}
      disabled={readOnly}
      value={value.map(String)}
      onValueChange={(days) => onChange(days.map(Number).sort((a, b) => a - b))}
      className="flex gap-1"
    >
      {[1, 2, 3, 4, 5, 6, 7].map((day) => {
        const date = monday + (day - 1) * dayMs
        return (
          <ToggleGroup.Item
            key={day}
            value={String(day)}
            aria-label={long.format(date)}
            className="size-8 rounded-lg border border-line-strong/55 text-xs font-medium text-muted hover:bg-hover data-[state=on]:border-accent data-[state=on]:bg-accent-soft data-[state=on]:text-accent-text"
          >
            {short.format(date)}
          </ToggleGroup.Item>
        )
      })}
    </ToggleGroup.Root>
  )
}
