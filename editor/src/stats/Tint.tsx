import { clsx } from 'clsx'
import { useFar } from '../camera/useFar.ts'
import { tintOf } from './heatOf.ts'

interface Props {
  /** 0–1. */
  heat: number
  colour: string
  /** Short, for the corner of the card. */
  figure: string
  /** The same in a sentence. */
  words: string
}

/** A colour over a card, and in its corner what it stands for. */
export function Tint({ heat, colour, figure, words }: Props) {
  const far = useFar()
  return (
    <>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-0 rounded-xl"
        style={{ background: `color-mix(in srgb, ${colour} ${tintOf(heat)}%, transparent)` }}
      />
      <span
        title={words}
        data-heat={heat}
        className={clsx(
          'absolute right-3 rounded-full border bg-surface font-semibold',
          far ? '-top-4 px-2.5 text-[18px] leading-7' : '-top-2.5 px-1.5 text-[11px] leading-[18px]',
        )}
        style={{ borderColor: colour }}
      >
        <span aria-hidden>{figure}</span>
        <span className="sr-only">{words}</span>
      </span>
    </>
  )
}
