import type { Flow } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { Button } from '../ui/Button.tsx'
import { CodeArea } from './CodeArea.tsx'
import { machineText } from './machineText.ts'

/** The XState machine that runs for each customer, to read. A drawing with errors has none. */
export function MachineCode({ flow, onClose }: { flow: Flow; onClose: () => void }) {
  const { t } = useTranslation(['machine', 'canvas'])
  const { registry } = useEditing()
  const text = useMemo(() => machineText(flow, registry), [flow, registry])
  return (
    <div className="flex h-full min-h-0 grow flex-col">
      <div className="min-h-0 grow">
        {text === undefined ? (
          <p className="px-5 py-8 text-sm text-muted">{t('machine:broken')}</p>
        ) : (
          <CodeArea
            readOnly
            label={t('machine:machine')}
            language="json"
            uri="inmemory://rekindle/machine.json"
            value={text}
            onChange={() => {}}
          />
        )}
      </div>
      <footer className="flex shrink-0 justify-end border-t px-4 py-2.5">
        <Button size="sm" onClick={onClose}>
          {t('canvas:code.back')}
        </Button>
      </footer>
    </div>
  )
}
