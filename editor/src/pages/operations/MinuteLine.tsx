export interface MinuteValue {
  /** Milliseconds. */
  at: number
  value: number
}

const width = 320
const height = 72
/** Two points farther apart than this have no line between them: nobody counted there. */
const gapMs = 150_000

/** A small line from zero to the most there was, over the span that ends at the last point. */
export function MinuteLine({
  label,
  points,
  spanMs,
}: {
  label: string
  points: readonly MinuteValue[]
  spanMs: number
}) {
  const end = points.at(-1)?.at ?? 0
  const most = Math.max(...points.map(({ value }) => value)) || 1
  const x = (at: number) => width - ((end - at) / spanMs) * width
  const y = (value: number) => height - 2 - (value / most) * (height - 6)
  const path = points
    .map(({ at, value }, index) => {
      const before = points[index - 1]
      const pen = before && at - before.at <= gapMs ? 'L' : 'M'
      return `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="mt-2 h-18 w-full"
    >
      <line
        x1={0}
        x2={width}
        y1={height - 1}
        y2={height - 1}
        className="stroke-line"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={path}
        fill="none"
        strokeWidth={1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
        className="stroke-accent"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
