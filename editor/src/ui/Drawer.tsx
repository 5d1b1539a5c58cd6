import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import { useFocusReturn } from './useFocusReturn.ts'

interface Props {
  open: boolean
  onClose: () => void
  title: string
  about?: ReactNode
  footer?: ReactNode
  width?: 'md' | 'lg'
  /** Before the title: a way back to what the drawer showed before. */
  back?: ReactNode
  /** What is inside reaches the edges and scrolls by itself. */
  flush?: boolean
  children: ReactNode
}

/** Escape is first of those who put letters together, and of a list that hangs on a field. */
function leaveToField(press: KeyboardEvent): void {
  const isChoosing = document.activeElement?.hasAttribute('aria-activedescendant')
  if (press.isComposing || isChoosing) press.preventDefault()
}

/** A panel from the right edge, for details that belong to the page below it. */
export function Drawer({ open, onClose, title, about, footer, width = 'md', back, flush, children }: Props) {
  const { t } = useTranslation()
  const focusReturn = useFocusReturn()
  return (
    <Radix.Root open={open} onOpenChange={(now) => now || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          className={clsx(
            'fixed inset-y-0 right-0 z-50 flex outline-none w-full animate-[slide-in_160ms_ease-out] flex-col border-l bg-surface max-sm:border-l-0 shadow-pop',
            width === 'md' ? 'max-w-md' : 'max-w-2xl',
          )}
          onEscapeKeyDown={leaveToField}
          {...focusReturn}
          {...(about ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start gap-4 border-b px-5 py-4">
            {back ? <span className="-my-1 -mr-2 -ml-3 flex max-sm:-my-2">{back}</span> : null}
            <div className="min-w-0 grow">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {about ? (
                <Radix.Description className="mt-0.5 text-sm text-muted">{about}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton
                size="sm"
                label={t('ui:close')}
                icon={<X size={16} />}
                className="max-sm:-mt-2 max-sm:size-11"
              />
            </Radix.Close>
          </header>
          <div className={clsx('min-h-0 grow', flush ? 'flex flex-col' : 'overflow-y-auto px-5 py-4')}>
            {children}
          </div>
          {footer ? (
            <footer className="flex items-center justify-end gap-2 border-t px-5 py-3">{footer}</footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
