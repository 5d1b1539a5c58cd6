import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../document/merge/Merge.ts'

interface Props {
  kind: string
  name: string
  mine: readonly string[]
  theirs: readonly string[]
  value: Side
  onChoose: (side: Side) => void
}

/** One thing that both changed, as each has it, side by side. */
export function ClashChoice({ kind, name, value, onChoose, ...lines }: Props) {
  const { t } = useTranslation('document')
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1.5 text-sm font-medium">
        {name} <span className="font-normal text-muted">· {kind}</span>
      </h3>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(side) => onChoose(side as Side)}
        className="grid gap-2 sm:grid-cols-2"
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <RadioGroup.Item
            key={side}
            value={side}
            className="flex items-start gap-2.5 rounded-xl border px-3 py-2.5 text-left hover:bg-hover data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
          >
            <span
              aria-hidden
              className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface"
            >
              {value === side ? <span className="size-2 rounded-full bg-accent" /> : null}
            </span>
            <span className="min-w-0 grow">
              <span className="block text-xs font-medium text-muted">{t(`merge.${side}`)}</span>
              {lines[side].map((line) => (
                <span key={line} className="block text-[13px] break-words whitespace-pre-wrap">
                  {line}
                </span>
              ))}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </section>
  )
}
