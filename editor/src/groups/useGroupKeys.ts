import type { CanvasGroup } from '@rekindle/runtime'
import type { KeyboardEvent } from 'react'
import { useEditing } from '../canvas/Editing.ts'
import { waysOf } from './groupNumbers.ts'
import { standAt } from './standAt.ts'
import { useGroupCommands } from './useGroupCommands.ts'

/** Keys on the tile of a collapsed group: arrows leave it along its lines, Enter opens it, F2 names it. */
export function useGroupKeys() {
  const { document, view, readOnly } = useEditing()
  const commands = useGroupCommands()
  return (press: KeyboardEvent, group: CanvasGroup) => {
    if (press.target !== press.currentTarget || press.ctrlKey || press.metaKey || press.altKey) return
    const flow = document.getState().flow
    const { into, out } = waysOf(flow, group)
    const next = press.shiftKey
      ? undefined
      : press.key === 'ArrowRight'
        ? out[0]?.to
        : press.key === 'ArrowLeft'
          ? into[0]?.from
          : undefined
    if (press.key === 'Enter' || press.key === ' ') commands.setCollapsed(group, false)
    else if (press.key === 'F2' && !readOnly) view.getState().rename(group.id)
    else if (next !== undefined) standAt(flow, view, next)
    else return
    press.preventDefault()
    press.stopPropagation()
  }
}
