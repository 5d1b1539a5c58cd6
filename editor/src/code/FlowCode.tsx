import type { Flow } from '@rekindle/runtime'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { JsonEditor } from './JsonEditor.tsx'
import { MachineCode } from './MachineCode.tsx'

/** The drawing as JSON in place of the canvas, or the machine it compiles to. Applying is one command: undo restores the very drawing before. */
export function FlowCode({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('machine')
  const { document, readOnly } = useEditing()
  const [shown, setShown] = useState<'flow' | 'machine'>('flow')
  const flow = useFlow((whole) => whole)
  const text = useMemo(() => JSON.stringify(flow, null, 2), [flow])
  return (
    <div className="flex min-h-0 grow flex-col bg-surface">
      <div className="flex shrink-0 items-center gap-3 border-b px-4 py-2">
        <SegmentedControl
          label={t('shown')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'flow', label: t('flow') },
            { value: 'machine', label: t('machine') },
          ]}
        />
        {shown === 'machine' ? <p className="text-xs text-muted">{t('about')}</p> : null}
      </div>
      {shown === 'machine' ? (
        <MachineCode flow={flow} onClose={onClose} />
      ) : (
        <JsonEditor
          text={text}
          readOnly={readOnly}
          onCancel={onClose}
          onApply={(next) => {
            document.getState().apply({ command: 'code' }, () => next as Flow)
            onClose()
          }}
        />
      )}
    </div>
  )
}
