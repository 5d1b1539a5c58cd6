import type { PlanLine } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import { Badge } from '../ui/Badge.tsx'
import { type Option, Select } from '../ui/Select.tsx'
import { useStepName } from './useStepName.ts'

const tones = { kept: 'neutral', added: 'neutral', changed: 'warn', removed: 'bad' } as const

interface Props {
  line: PlanLine
  isLost: boolean
  value: string
  options: readonly Option[]
  onChoose: (value: string) => void
}

/** The people at one step of one version, and what becomes of them. */
export function PlanLineRow({ line, isLost, value, options, onChoose }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const name = useStepName()(line)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2">
      <span className="min-w-0 grow basis-56">
        <span className="flex items-center gap-2 text-sm font-medium">
          <span className="truncate">{name}</span>
          {line.change === 'kept' ? null : (
            <Badge tone={tones[line.change]}>{t(`change.${line.change}`)}</Badge>
          )}
        </span>
        <span className="block text-[13px] text-muted">
          {t('inside', { count: line.inside, value: format.number(line.inside), version: line.version })}
          {line.cannot > 0 && !isLost ? ` ${t('cannot', { count: line.cannot })}` : ''}
        </span>
      </span>
      <Select
        size="sm"
        aria-label={t('choiceFor', { step: name })}
        aria-invalid={isLost || undefined}
        value={value}
        options={options}
        onChoose={onChoose}
        className="max-w-64"
      />
    </li>
  )
}
