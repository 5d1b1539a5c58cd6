import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { segmentsQuery } from '../api/segments.ts'
import { useWorkspace } from '../api/session.ts'
import type { Editing } from '../canvas/Editing.ts'
import { useLocalText } from '../i18n/useLocalText.ts'

const pauseMs = 250

/** Checks the drawing when it is opened and after each pause in editing. Moving cards changes nothing to check. */
export function useChecks({ document, problems }: Editing): void {
  const { id: ws } = useWorkspace()
  const { data: segments } = useQuery(segmentsQuery(ws))
  const localText = useLocalText()
  useEffect(() => {
    const usable = segments?.filter(({ archived }) => !archived)
    if (usable) problems.getState().know(usable.map(({ id, title }) => ({ id, title: localText(title) })))
  }, [segments, problems, localText])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => void problems.getState().check(document.getState().flow)
    check()
    const unsubscribe = document.subscribe((now, before) => {
      const { flow } = now
      const same =
        flow.nodes === before.flow.nodes &&
        flow.edges === before.flow.edges &&
        flow.settings === before.flow.settings
      if (same && flow.entry === before.flow.entry) return
      clearTimeout(timer)
      timer = setTimeout(check, pauseMs)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [document, problems])
}
