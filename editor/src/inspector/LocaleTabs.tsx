import { ToggleGroup } from 'radix-ui'
import { useLanguage } from '../i18n/useLanguage.ts'

interface Props {
  label: string
  tags: readonly string[]
  texts: Readonly<Record<string, string>>
  value: string
  onChange: (tag: string) => void
}

/** Languages side by side; a ring marks one that has no text yet. */
export function LocaleTabs({ label, tags, texts, value, onChange }: Props) {
  const { language } = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next)}
      className="flex flex-wrap gap-1"
    >
      {tags.map((tag) => (
        <ToggleGroup.Item
          key={tag}
          value={tag}
          className="flex h-6 items-center gap-1.5 rounded-md px-2 text-xs text-muted hover:bg-hover data-[state=on]:bg-sunken data-[state=on]:font-medium data-[state=on]:text-ink"
        >
          <span
            aria-hidden
            className={`size-1.5 rounded-full border ${(texts[tag] ?? '').trim() ? 'border-ok bg-ok' : 'border-line-strong'}`}
          />
          {names.of(tag) ?? tag}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
