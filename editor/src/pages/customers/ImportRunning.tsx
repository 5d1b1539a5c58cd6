import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import type { ImportPhase } from './useImport.ts'

/** How far a file is: on its way, being checked, being written. */
export function ImportRunning({
  phase: { at, sent, progress },
}: {
  phase: Extract<ImportPhase, { at: 'checking' | 'writing' }>
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const stage = progress ? progress.state === 'writing' : at === 'writing'
  const rows = progress?.rows ?? 0
  const share = progress && rows > 0 && stage ? progress.written / rows : undefined
  const told = {
    done: format.number((stage ? progress?.written : progress?.read) ?? 0),
    rows: format.number(rows),
  }
  return (
    <div className="flex flex-col gap-3 py-10" role="status">
      <div className="flex items-baseline justify-between gap-4">
        <p>{t(`customers:importing.${sent < 1 ? 'sending' : stage ? 'writing' : 'checking'}`)}</p>
        {progress ? (
          <p className="text-sm text-muted tabular-nums">
            {t(`customers:importing.${stage ? 'progress' : 'checked'}`, told)}
          </p>
        ) : null}
      </div>
      <ProgressBar value={sent < 1 ? sent : share} label={t('customers:importing.title')} />
    </div>
  )
}
