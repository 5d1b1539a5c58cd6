import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import { useFocusReturn } from './useFocusReturn.ts'

interface Props {
  open: boolean
  /** Without it the dialog stays until one of its buttons is pressed. */
  onClose?: () => void
  title: string
  /** One sentence under the title. */
  about?: ReactNode
  /** Buttons, right aligned, the main one last. */
  footer?: ReactNode
  width?: 'sm' | 'md' | 'lg' | 'xl'
  children?: ReactNode
}

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl', xl: 'max-w-5xl' }

/** A window over the page; focus stays inside, Escape closes it. */
export function Dialog({ open, onClose, title, about, footer, width = 'md', children }: Props) {
  const { t } = useTranslation()
  const focusReturn = useFocusReturn()
  return (
    <Radix.Root open={open} onOpenChange={(now) => now || onClose?.()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          className={clsx(
            'fixed top-1/2 left-1/2 z-50 flex outline-none max-h-[calc(100dvh-3rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-2xl border bg-surface shadow-pop',
            widths[width],
          )}
          {...focusReturn}
          {...(about ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start gap-4 px-6 pt-5 pb-3">
            <div className="min-w-0 grow">
              <Radix.Title className="text-lg leading-snug font-semibold">{title}</Radix.Title>
              {about ? (
                <Radix.Description className="mt-1 text-sm text-muted">{about}</Radix.Description>
              ) : null}
            </div>
            {onClose ? (
              <Radix.Close asChild>
                <IconButton
                  size="sm"
                  label={t('ui:close')}
                  icon={<X size={16} />}
                  className="-mr-1.5 max-sm:-mt-2 max-sm:size-11"
                />
              </Radix.Close>
            ) : null}
          </header>
          {children ? <div className="min-h-0 grow overflow-y-auto px-6 pb-5">{children}</div> : null}
          {footer ? (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t px-6 py-4">
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
