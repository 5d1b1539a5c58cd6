import type { Flow } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { JsonEditor } from './JsonEditor.tsx'

/** The drawing as JSON in place of the canvas. Applying is one command: undo restores the very drawing before. */
export function FlowCode({ onClose }: { onClose: () => void }) {
  const { document, readOnly } = useEditing()
  const flow = useFlow((whole) => whole)
  const text = useMemo(() => JSON.stringify(flow, null, 2), [flow])
  return (
    <div className="flex min-h-0 grow flex-col bg-surface">
      <JsonEditor
        text={text}
        readOnly={readOnly}
        onCancel={onClose}
        onApply={(next) => {
          document.getState().apply({ command: 'code' }, () => next as Flow)
          onClose()
        }}
      />
    </div>
  )
}
