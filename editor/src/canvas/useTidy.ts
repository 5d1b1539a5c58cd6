import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { moveParts } from '../document/moveParts.ts'
import { motionMs } from '../ui/motionMs.ts'
import { toast } from '../ui/toast.ts'
import { stepsAmong } from './createView.ts'
import { useEditing } from './Editing.ts'

/** How long cards glide to their new places; `canvas.css` has the same. */
const glideMs = 320

/**
 * Puts the drawing in order, or what is selected of it where that is several boxes: cards by their lines and ways out,
 * groups together, notes beside their cards. A large one is worked on in the background and can be given up.
 */
export function useTidy(): () => Promise<void> {
  const { t } = useTranslation('arrange')
  const { document, view, registry, numbers } = useEditing()
  const { getNodes, fitView } = useReactFlow()
  return useCallback(async () => {
    if (view.getState().tidying) return
    const boxes = getNodes()
    const giveUp = new AbortController()
    view.getState().tidy(giveUp)
    try {
      const { tidyFlow } = await import('../tidy/tidyFlow.ts')
      const { flow } = document.getState()
      const chosen = stepsAmong(view.getState().nodes)
      const several = boxes.filter(({ selected, type }) => selected && (type === 'card' || type === 'tile'))
      const notes = new Map(
        boxes
          .filter(({ type }) => type === 'note')
          .map(({ id, position, measured }) => {
            const { width = 224, height = 64 } = measured ?? {}
            return [id, { ...position, width, height }]
          }),
      )
      const only = several.length > 1 ? new Set(chosen) : undefined
      const hasNumbers = numbers.getState().stats !== undefined
      const places = await tidyFlow({ flow, registry, hasNumbers, notes, only }, giveUp.signal)
      if (!places) return view.getState().say(t('tidying.givenUp'))
      view.getState().glide(true)
      document.getState().apply({ command: 'tidy' }, (now) => moveParts(now, places))
      view.getState().say(t('tidying.done', { count: only?.size ?? Object.keys(flow.nodes).length }))
      // The cards stand at their new places after the next frame.
      requestAnimationFrame(() => {
        if (!only) void fitView({ padding: 0.12, maxZoom: 1, duration: motionMs(250) })
        setTimeout(() => view.getState().glide(false), glideMs)
      })
    } catch {
      toast(t('tidying.failed'), 'bad', t('tidying.failedAbout'))
    } finally {
      view.getState().tidy(undefined)
    }
  }, [document, view, registry, numbers, getNodes, fitView, t])
}
