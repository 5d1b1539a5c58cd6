import type { Flow } from '@rekindle/runtime'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { mergeFlows } from '../document/merge/mergeFlows.ts'
import { placed } from '../document/placed.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { JsonEditor } from './JsonEditor.tsx'
import { MachineCode } from './MachineCode.tsx'

/** What was typed and not applied, and the drawing it was typed into. */
interface Typed {
  base: Flow
  text: string
}

/** Stays while the journey is open: whoever goes back to the canvas finds their text again. */
const kept = new WeakMap<object, Typed>()

/**
 * The drawing as JSON in place of the canvas, or the machine it compiles to. Applying is one command: undo restores the very
 * drawing before. What others, or a step on the canvas, changed meanwhile stays.
 */
export function FlowCode({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['machine', 'canvas'])
  const { document, readOnly } = useEditing()
  const [shown, setShown] = useState<'flow' | 'machine'>('flow')
  const flow = useFlow((whole) => whole)
  const [typed, setTyped] = useState(() => kept.get(document))
  const base = typed?.base ?? flow
  const text = useMemo(() => JSON.stringify(base, null, 2), [base])
  const keep = (next: Typed | undefined) => {
    if (next) kept.set(document, next)
    else kept.delete(document)
    setTyped(next)
  }
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
          typed={typed?.text}
          note={typed && flow !== base ? t('canvas:code.meanwhile') : undefined}
          readOnly={readOnly}
          onType={(next) => keep(next === text ? undefined : { base, text: next })}
          onCancel={onClose}
          onApply={(next) => {
            const mine = placed(next as Flow)
            document
              .getState()
              .apply({ command: 'code' }, (now) => (now === base ? mine : mergeFlows(base, mine, now).flow))
            keep(undefined)
            onClose()
          }}
        />
      )}
    </div>
  )
}
