import { Progress } from 'radix-ui'

/** How much of a piece of work is done; `undefined` when nobody knows. */
export function ProgressBar({ value, label }: { value: number | undefined; label: string }) {
  return (
    <Progress.Root
      value={value === undefined ? null : Math.round(value * 100)}
      aria-label={label}
      className="h-1.5 w-full overflow-hidden rounded-full bg-hover"
    >
      <Progress.Indicator
        className={
          value === undefined
            ? 'h-full w-1/3 animate-pulse rounded-full bg-accent'
            : 'h-full rounded-full bg-accent transition-[width]'
        }
        style={value === undefined ? {} : { width: `${value * 100}%` }}
      />
    </Progress.Root>
  )
}
