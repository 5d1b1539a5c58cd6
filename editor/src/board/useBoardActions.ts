import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { alignments } from '../arrange/alignBoxes.ts'
import { useAlign } from '../arrange/useAlign.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { useStickNote } from '../canvas/useStickNote.ts'
import { useTidy } from '../canvas/useTidy.ts'
import { useShowComments } from '../comments/useShowComments.ts'
import { hiddenIn } from '../groups/groupKey.ts'
import { useGroupCommands } from '../groups/useGroupCommands.ts'
import { useShape } from '../outline/useShape.ts'
import { motionMs } from '../ui/motionMs.ts'
import type { ShortcutId } from './shortcuts.ts'

const quick = () => ({ duration: motionMs(160) })

/** What keys and the command box can do from anywhere on the canvas. What needs a card to stand on is not among it. */
export type BoardActions = Partial<Record<ShortcutId, () => void>>

export function useBoardActions(): BoardActions {
  const { document, view, readOnly } = useEditing()
  const commands = useCommands()
  const flow = useReactFlow()
  const stickNote = useStickNote()
  const tidy = useTidy()
  const groups = useGroupCommands()
  const align = useAlign()
  const { toggle } = useShape()
  const comments = useShowComments()
  return useMemo(() => {
    const { openBox } = view.getState()
    const seeing: BoardActions = {
      commands: () => openBox('commands'),
      search: () => openBox('search'),
      help: () => openBox('help'),
      outline: toggle,
      comment: comments.here,
      comments: comments.toggleAll,
      selectAll: commands.selectAll,
      unselect: () => view.getState().select({}),
      fold: groups.fold,
      fit: () => void flow.fitView({ padding: 0.12, maxZoom: 1, duration: motionMs(200) }),
      fitSelection: () => {
        const hidden = hiddenIn(document.getState().flow)
        // What is in a collapsed group is where its box is.
        const nodes = [...view.getState().nodes].map((id) => ({ id: hidden.get(id) ?? id }))
        if (nodes.length > 0) void flow.fitView({ nodes, padding: 0.3, maxZoom: 1, duration: motionMs(200) })
      },
      full: () => void flow.zoomTo(1, quick()),
      zoomIn: () => void flow.zoomIn(quick()),
      zoomOut: () => void flow.zoomOut(quick()),
    }
    if (readOnly) return seeing
    return {
      ...seeing,
      addNode: () => openBox('nodes'),
      note: stickNote,
      remove: () => commands.remove(),
      duplicate: commands.duplicate,
      ...Object.fromEntries(alignments.map((how) => [how, () => align(how)])),
      group: groups.group,
      ungroup: groups.ungroup,
      disable: commands.toggleDisabled,
      undo: () => document.getState().undo(),
      redo: () => document.getState().redo(),
      tidy: () => void tidy(),
    }
  }, [document, view, readOnly, commands, groups, align, flow, stickNote, tidy, toggle, comments])
}
