import { Check, CloudOff, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Autosave } from '../document/createAutosave.ts'
import { Spinner } from '../ui/Spinner.tsx'

/** Whether what one sees is kept. */
export function SaveIndicator({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('canvas')
  const status = useStore(autosave.state, (state) => state.status)
  const bad = status === 'failed' || status === 'stale'
  const waits = status === 'failed' || status === 'offline'
  return (
    <output
      data-save={status}
      className={`flex items-center gap-1.5 text-xs whitespace-nowrap ${bad ? 'text-bad' : status === 'offline' ? 'text-warn' : 'text-muted'}`}
    >
      {status === 'saved' ? <Check size={14} aria-hidden /> : null}
      {status === 'saving' || status === 'waiting' ? <Spinner size={13} /> : null}
      {waits ? <CloudOff size={14} aria-hidden /> : null}
      {status === 'stale' ? <TriangleAlert size={14} aria-hidden /> : null}
      {t(`save.${status}`)}
      {waits ? (
        <button type="button" className="font-medium underline" onClick={() => void autosave.flush()}>
          {t('save.retry')}
        </button>
      ) : null}
    </output>
  )
}
