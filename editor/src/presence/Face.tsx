import { initialsOf } from './initialsOf.ts'

/** Initials on the colour of a person. */
export function Face({ name, colour }: { name: string; colour: number }) {
  return (
    <span
      aria-hidden
      className="flex size-7 items-center justify-center rounded-full text-[11px] leading-none font-semibold text-on-person"
      style={{ background: `var(--person-${colour})` }}
    >
      {initialsOf(name)}
    </span>
  )
}
