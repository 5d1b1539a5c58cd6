interface Props {
  /** One a day, oldest first. */
  counts: readonly number[]
  /** Said by screen readers in place of the line. */
  label: string
}

const width = 240
const height = 36
const pad = 3

/** Days as a small line with a dot at the last: a look at where it goes, not a chart to read from. */
export function Sparkline({ counts, label }: Props) {
  const points = placesOf(counts)
  const [x, y] = points.at(-1) ?? [0, 0]
  const line = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px} ${py}`).join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="block w-full">
      <line x1="0" x2={width} y1={height - pad} y2={height - pad} className="stroke-line" strokeWidth="1" />
      <path d={line} fill="none" className="stroke-accent" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x} cy={y} r="2.5" className="fill-accent" />
    </svg>
  )
}

/** Where the days lie: nought at the bottom, the most at the top. */
export function placesOf(counts: readonly number[]): [x: number, y: number][] {
  const most = Math.max(1, ...counts)
  const step = counts.length > 1 ? (width - 2 * pad) / (counts.length - 1) : 0
  const round = (value: number) => Math.round(value * 10) / 10
  return counts.map((count, index) => [
    round(pad + index * step),
    round(height - pad - (count / most) * (height - 2 * pad)),
  ])
}
