import type { Journey } from '@rekindle/server/contract'
import { ArrowLeftRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { ChangeCounts } from './ChangeColumn.tsx'
import type { Side, Sides } from './sides.ts'

interface Props {
  journey: Journey
  sides: Sides
  onChange: (sides: Sides | undefined) => void
  /** The counts are known. */
  counted?: boolean
}

/** Which two drawings are compared, and the way back. */
export function CompareHeader({ journey, sides, onChange, counted }: Props) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const localText = useLocalText()
  const isNarrow = useNarrow()
  const options = [
    { value: 'draft', label: t('side.draft') },
    ...[...journey.versions]
      .sort((a, b) => b.number - a.number)
      .map(({ number, publishedAt }) => ({
        value: String(number),
        // Two of them stand side by side.
        label: isNarrow
          ? t('numbers:version', { number })
          : t('side.version', { version: number, at: format.date(publishedAt) }),
      })),
  ]
  const side = (which: 'from' | 'to') => (
    <Select
      size="sm"
      className="max-sm:min-w-0 max-sm:grow max-sm:basis-0"
      aria-label={t(`side.${which}`)}
      value={String(sides[which])}
      options={options}
      onChoose={(value) =>
        onChange({ ...sides, [which]: (value === 'draft' ? value : Number(value)) as Side })
      }
    />
  )
  return (
    <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b bg-surface px-4 py-1.5">
      <h1
        data-page-heading
        tabIndex={-1}
        className="min-w-0 truncate text-[15px] font-semibold max-sm:order-first max-sm:grow max-sm:basis-0 max-sm:whitespace-normal sm:max-w-80"
      >
        {t('title', { journey: localText(journey.title) })}
      </h1>
      <span className="flex items-center gap-1.5 max-sm:w-full">
        {side('from')}
        <IconButton
          size="sm"
          label={t('side.swap')}
          className="max-sm:size-11"
          icon={<ArrowLeftRight size={15} />}
          onClick={() => onChange({ from: sides.to, to: sides.from })}
        />
        {side('to')}
      </span>
      {counted ? <ChangeCounts /> : null}
      <Button
        size="sm"
        className="ml-auto max-sm:-order-1"
        icon={<X size={15} />}
        onClick={() => onChange(undefined)}
      >
        {t(isNarrow ? 'closeOnPhone' : 'close')}
      </Button>
    </header>
  )
}
