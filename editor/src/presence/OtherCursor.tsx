interface Props {
  name: string
  colour: number
  /** In the coordinates of the drawing. */
  at: { x: number; y: number }
}

/** Somebody's hand with their name. It glides from place to place where motion is welcome. */
export function OtherCursor({ name, colour, at }: Props) {
  return (
    <div
      data-cursor={name}
      className="absolute top-0 left-0 motion-safe:transition-[translate] motion-safe:duration-120 motion-safe:ease-linear"
      style={{ translate: `${at.x}px ${at.y}px` }}
    >
      <div className="origin-top-left" style={{ scale: 'var(--unzoom, 1)' }}>
        <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden>
          <path
            d="M1 1 L14.5 9.5 L8 10.8 L4.6 16.6 Z"
            style={{ fill: `var(--person-${colour})`, stroke: 'var(--surface)' }}
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        </svg>
        <NameTag name={name} colour={colour} className="absolute top-4 left-3 rounded-md" />
      </div>
    </div>
  )
}

export function NameTag({ name, colour, className }: { name: string; colour: number; className: string }) {
  return (
    <span
      className={`block max-w-40 truncate px-1.5 py-0.5 text-[11px] leading-4 font-medium whitespace-nowrap text-on-person ${className}`}
      style={{ background: `var(--person-${colour})` }}
    >
      {name}
    </span>
  )
}
