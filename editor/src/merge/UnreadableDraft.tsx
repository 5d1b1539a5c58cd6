import { useTranslation } from 'react-i18next'
import type { Autosave } from '../document/createAutosave.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** What was saved last, by a program say, is no drawing: mine is saved over it, or one looks at what is there. */
export function UnreadableDraft({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('document')
  return (
    <Dialog
      open
      title={t('unreadable.title')}
      about={t('unreadable.about')}
      footer={
        <>
          <Button onClick={() => window.location.reload()}>{t('unreadable.look')}</Button>
          <Button look="primary" onClick={() => void autosave.settle({})}>
            {t('unreadable.over')}
          </Button>
        </>
      }
    />
  )
}
