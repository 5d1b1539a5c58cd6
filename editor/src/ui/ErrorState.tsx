import { RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../api/useErrorText.ts'
import { Button } from './Button.tsx'

/** Something could not be loaded: what, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const text = useErrorText()(error)
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 flex size-12 items-center justify-center rounded-2xl bg-bad-soft text-bad">
        <TriangleAlert size={22} />
      </span>
      <p className="text-base font-medium">{text.title}</p>
      {text.about ? <p className="mt-1.5 max-w-md text-sm text-pretty text-muted">{text.about}</p> : null}
      {onRetry ? (
        <Button className="mt-5" icon={<RotateCw size={15} />} onClick={onRetry}>
          {t('ui:retry')}
        </Button>
      ) : null}
    </div>
  )
}
