import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { useSidePanel } from '../ui/useSidePanel.ts'
import { DraftList } from './DraftList.tsx'
import { StepList } from './StepList.tsx'

interface Props {
  ws: string
  journey: string
  onClose: () => void
}

/** What was done to the drawing since it was opened, and the drafts that were saved, to go back to any of it. */
export function HistoryPanel({ ws, journey, onClose }: Props) {
  const { t } = useTranslation('document')
  const [shown, setShown] = useState<'steps' | 'drafts'>('steps')
  const { close, pane } = useSidePanel(onClose)
  return (
    <section
      {...pane}
      aria-label={t('history.title')}
      className="absolute top-3 right-3 z-20 flex max-h-[70%] w-84 max-w-[calc(100%-1.5rem)] flex-col rounded-xl border bg-surface shadow-pop outline-none"
    >
      <header className="flex items-center gap-2 border-b py-1.5 pr-1 pl-3">
        <h2 className="grow text-sm font-semibold">{t('history.title')}</h2>
        <SegmentedControl
          label={t('history.shown')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'steps', label: t('history.steps') },
            { value: 'drafts', label: t('history.drafts') },
          ]}
        />
        <IconButton size="sm" label={t('history.close')} icon={<X size={15} />} onClick={close} />
      </header>
      {shown === 'steps' ? <StepList /> : <DraftList ws={ws} journey={journey} />}
      <p className="border-t px-3 py-2 text-xs text-muted">
        {t(shown === 'steps' ? 'history.about' : 'drafts.about')}
      </p>
    </section>
  )
}
