import type { ImportKind } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ImportInterrupted } from './ImportInterrupted.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportResult } from './ImportResult.tsx'
import { ImportRunning } from './ImportRunning.tsx'
import { useImport } from './useImport.ts'

const importKinds: readonly ImportKind[] = ['customers', 'events']

/** Customers or past events from a file: checked first, shown, then written as a whole or not at all. */
export function ImportDialog({ ws, open, onClose }: { ws: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { kind, setKind, phase, choose, write, restart } = useImport(ws)
  const isEvents = kind === 'events'
  const close = () => {
    restart()
    onClose()
  }
  const broken = phase.at === 'preview' && phase.report.problems.some(({ severity }) => severity === 'error')
  const footer = {
    choose: null,
    checking: null,
    writing: null,
    interrupted: (
      <Button look="primary" onClick={write}>
        {t('customers:importing.again')}
      </Button>
    ),
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
            {t(`customers:importing.${isEvents ? 'doEvents' : 'do'}`, { count: phase.report.rows })}
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
        <div className="flex flex-col gap-4">
          <div>
            <SegmentedControl
              label={t('customers:importing.kind')}
              value={kind}
              onChange={setKind}
              options={importKinds.map((value) => ({ value, label: t(`customers:importing.${value}`) }))}
            />
          </div>
          <FileDrop
            label={t(`customers:importing.${isEvents ? 'dropEvents' : 'drop'}`)}
            hint={t(`customers:importing.${isEvents ? 'hintEvents' : 'hint'}`)}
            accept={isEvents ? '.csv,.jsonl,.ndjson,text/csv' : '.csv,text/csv'}
            onFile={choose}
          />
        </div>
      ) : null}
      {phase.at === 'checking' || phase.at === 'writing' ? <ImportRunning phase={phase} /> : null}
      {phase.at === 'preview' ? <ImportPreview kind={kind} report={phase.report} /> : null}
      {phase.at === 'done' ? <ImportResult kind={kind} report={phase.report} /> : null}
      {phase.at === 'interrupted' ? <ImportInterrupted progress={phase.progress} /> : null}
      {phase.at === 'failed' ? <ErrorState error={phase.error} onRetry={() => choose(phase.file)} /> : null}
    </Dialog>
  )
}
