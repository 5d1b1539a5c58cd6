import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { Spinner } from '../ui/Spinner.tsx'

/** A box that is on its way: what is typed meanwhile is meant for it, not for the drawing, and waits in the view. */
export function Opening() {
  const { t } = useTranslation('ui')
  const { view } = useEditing()
  useLayoutEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      press.stopPropagation()
      const { typed, type, openBox } = view.getState()
      if (press.key === 'Escape') openBox(undefined)
      if (press.ctrlKey || press.metaKey || press.altKey) return
      press.preventDefault()
      if (press.key === 'Backspace') type(typed.slice(0, -1))
      else if ([...press.key].length === 1) type(typed + press.key)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [view])
  return (
    <div role="status" className="fixed inset-x-0 top-[14vh] z-50 flex justify-center">
      <Spinner />
      <span className="sr-only">{t('loading')}</span>
    </div>
  )
}
