import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportResult } from './ImportResult.tsx'
import { useImport } from './useImport.ts'

/** A list from a file: checked first, shown, then written as a whole or not at all. */
export function ImportDialog({ ws, open, onClose }: { ws: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { phase, choose, write, restart } = useImport(ws)
  const close = () => {
    restart()
    onClose()
  }
  const broken = phase.at === 'preview' && phase.report.problems.some(({ severity }) => severity === 'error')
  const footer = {
    choose: null,
    checking: null,
    writing: null,
    failed: <Button onClick={restart}>{t('customers:importing.another')}</Button>,
    done: (
      <Button look="primary" onClick={close}>
        {t('ui:close')}
      </Button>
    ),
    preview: (
      <>
        <Button onClick={restart}>{t('customers:importing.another')}</Button>
        {phase.at === 'preview' ? (
          <Button look="primary" disabled={broken} onClick={write}>
            {t('customers:importing.do', { count: phase.report.rows })}
          </Button>
        ) : null}
      </>
    ),
  }[phase.at]
  return (
    <Dialog
      open={open}
      onClose={close}
      width="lg"
      title={t('customers:importing.title')}
      about={phase.at === 'choose' ? t('customers:importing.about') : phase.file.name}
      footer={footer}
    >
      {phase.at === 'choose' ? (
        <FileDrop
          label={t('customers:importing.drop')}
          hint={t('customers:importing.hint')}
          accept=".csv,text/csv"
          onFile={choose}
        />
      ) : null}
      {phase.at === 'checking' || phase.at === 'writing' ? (
        <div className="flex flex-col gap-3 py-10" role="status">
          <p>{t(`customers:importing.${phase.sent < 1 ? 'sending' : phase.at}`)}</p>
          <ProgressBar
            value={phase.sent < 1 ? phase.sent : undefined}
            label={t('customers:importing.title')}
          />
        </div>
      ) : null}
      {phase.at === 'preview' ? <ImportPreview report={phase.report} /> : null}
      {phase.at === 'done' ? <ImportResult report={phase.report} /> : null}
      {phase.at === 'failed' ? <ErrorState error={phase.error} onRetry={() => choose(phase.file)} /> : null}
    </Dialog>
  )
}
