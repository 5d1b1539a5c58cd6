import { limits } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { loadReadClip } from '../document/loadReadClip.ts'
import type { Point } from '../document/Point.ts'
import { presentIn } from '../document/presentIn.ts'
import { useFormat } from '../format/useFormat.ts'
import { toast } from '../ui/toast.ts'

/** Puts a block into the drawing, its upper left corner at a place; what can't be put there is told. */
export function usePasteBlock(): (text: string, at: Point) => Promise<void> {
  const { t } = useTranslation('document')
  const { document, view } = useEditing()
  const commands = useCommands()
  const format = useFormat()
  return useMemo(
    () => async (text, at) => {
      const { readClip } = await loadReadClip()
      const read = readClip(text, presentIn(document.getState().flow))
      if ('refused' in read)
        return toast(
          t('paste.refused'),
          'info',
          t(`paste.${read.refused}`, { limit: format.number(limits.nodes) }),
        )
      commands.paste(read.clip, at)
      view.getState().say(t('step.paste.many', { count: Object.keys(read.clip.nodes).length }))
    },
    [document, view, commands, format, t],
  )
}
