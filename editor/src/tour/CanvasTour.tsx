import { Popover } from 'radix-ui'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { Button } from '../ui/Button.tsx'
import { noteTourSeen } from './tourMemory.ts'
import { type TourStep, tourSteps } from './tourSteps.ts'

/**
 * Five things to know about the canvas, each beside its place. Arrow keys turn the pages, Escape ends it; the canvas can be
 * used meanwhile.
 */
export function CanvasTour({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('tour')
  const { user } = useSession()
  const [at, setAt] = useState(0)
  const steps = useRef(tourSteps.filter((step) => document.querySelector(step.at))).current
  const step = steps[at]
  const place = usePlace(step)
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() })
  if (place) anchor.current = { getBoundingClientRect: () => place }
  const end = () => {
    noteTourSeen(user.id)
    onEnd()
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-canvas] [data-node]')?.focus())
  }
  const go = (by: number) => {
    if (at + by >= steps.length) end()
    else setAt(Math.max(0, at + by))
  }
  const onKeyDown = (key: KeyboardEvent) => {
    // The canvas has keys of its own.
    key.stopPropagation()
    if (key.key === 'ArrowRight') go(1)
    if (key.key === 'ArrowLeft') go(-1)
  }
  if (!step || !place) return null
  const isLast = at === steps.length - 1
  return (
    <Popover.Root open>
      <Popover.Anchor virtualRef={anchor} />
      <div
        aria-hidden
        className="pointer-events-none fixed z-50 rounded-xl outline-2 outline-offset-4 outline-accent"
        style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      />
      <Popover.Portal>
        <Popover.Content
          key={step.name}
          side={step.side}
          sideOffset={14}
          collisionPadding={16}
          aria-label={t('title')}
          onKeyDown={onKeyDown}
          onEscapeKeyDown={end}
          onInteractOutside={(outside) => outside.preventDefault()}
          onOpenAutoFocus={(opened) => {
            opened.preventDefault()
            ;(opened.currentTarget as HTMLElement).querySelector<HTMLElement>('[data-next]')?.focus()
          }}
          // Each page is a pane of its own: the one before must not take the focus back.
          onCloseAutoFocus={(closed) => closed.preventDefault()}
          className="z-60 w-80 rounded-xl border bg-surface p-4 shadow-pop outline-none"
        >
          <p className="text-xs text-muted" aria-live="polite">
            {t('page', { at: at + 1, of: steps.length })}
          </p>
          <h2 className="mt-0.5 text-[15px] font-semibold">{t(`step.${step.name}.title`)}</h2>
          <p className="mt-1 text-sm leading-relaxed text-pretty text-muted">
            {t(`step.${step.name}.about`)}
          </p>
          <div className="mt-4 flex items-center gap-2">
            {isLast ? null : (
              <Button size="sm" look="quiet" className="mr-auto -ml-2.5" onClick={end}>
                {t('skip')}
              </Button>
            )}
            <span className="ml-auto flex gap-2">
              {at > 0 ? (
                <Button size="sm" onClick={() => go(-1)}>
                  {t('back')}
                </Button>
              ) : null}
              <Button size="sm" look="primary" data-next onClick={() => go(1)}>
                {isLast ? t('done') : t('next')}
              </Button>
            </span>
          </div>
          <Popover.Arrow className="fill-surface" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** Where the part lies on screen, also after the window has changed its size. */
function usePlace(step: TourStep | undefined): DOMRect | undefined {
  const [place, setPlace] = useState<DOMRect>()
  useEffect(() => {
    const look = () => setPlace(step && document.querySelector(step.at)?.getBoundingClientRect())
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [step])
  return place
}
