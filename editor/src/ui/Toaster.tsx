import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useToasts } from './toast.ts'

const icons = {
  ok: <CircleCheck size={18} className="text-ok" />,
  bad: <CircleAlert size={18} className="text-bad" />,
  info: <Info size={18} className="text-info" />,
}

/** The corner where toasts appear. F8 moves focus there. */
export function Toaster() {
  const { t } = useTranslation()
  const { toasts, dismiss } = useToasts()
  return (
    <Radix.Provider label={t('ui:notice')} duration={5_000}>
      {toasts.map((one) => (
        <Radix.Root
          key={one.id}
          onOpenChange={(open) => open || dismiss(one.id)}
          className="flex w-88 max-w-full animate-[appear_160ms_ease-out] items-start gap-3 rounded-xl border bg-surface p-3.5 shadow-pop"
        >
          <span className="mt-px">{icons[one.tone]}</span>
          <div className="min-w-0 grow">
            <Radix.Title className="text-sm font-medium">{one.title}</Radix.Title>
            {one.about ? (
              <Radix.Description className="text-[13px] text-muted">{one.about}</Radix.Description>
            ) : null}
          </div>
          <Radix.Close aria-label={t('ui:close')} className="rounded text-muted hover:text-ink">
            <X size={15} />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport
        label={t('ui:notices')}
        className="fixed right-4 bottom-4 z-70 flex max-w-[calc(100vw-2rem)] flex-col gap-2"
      />
    </Radix.Provider>
  )
}
