import { limits } from '@rekindle/runtime'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { loadReadClip } from '../document/loadReadClip.ts'
import { presentIn } from '../document/presentIn.ts'
import { useFormat } from '../format/useFormat.ts'
import { toast } from '../ui/toast.ts'
import { useEditing } from './Editing.ts'
import { isTyping } from './isTyping.ts'
import { pasteAt } from './pasteAt.ts'
import { useCommands } from './useCommands.ts'
import { viewPart } from './viewCentre.ts'

/** Copy, cut and paste of nodes as JSON text, within a drawing and between drawings. */
export function useClipboard(): void {
  const { t } = useTranslation('document')
  const { document: drawing, view, readOnly } = useEditing()
  const commands = useCommands()
  const format = useFormat()
  const flow = useReactFlow()
  useEffect(() => {
    const elsewhere = (event: ClipboardEvent) =>
      isTyping(event.target) || document.querySelector('[role="dialog"]') !== null
    const onCopy = (event: ClipboardEvent) => {
      // Words that are marked on the page are what is meant.
      if (elsewhere(event) || window.getSelection()?.isCollapsed === false) return
      const clip = commands.copy()
      if (!clip) {
        // What lay on the clipboard before would be pasted without a word.
        if (view.getState().nodes.size > 0) toast(t('copy.entryOnly'), 'info', t('copy.entryOnlyAbout'))
        return
      }
      event.clipboardData?.setData('text/plain', JSON.stringify(clip, null, 2))
      event.preventDefault()
      if (event.type === 'cut' && !readOnly) commands.remove('cut')
      else {
        const count = Object.keys(clip.nodes).length + (clip.notes?.length ?? 0)
        view.getState().say(t('copy.done', { count }))
      }
    }
    const onPaste = (event: ClipboardEvent) => {
      if (elsewhere(event)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() !== '') void paste(text)
    }
    const paste = async (text: string) => {
      if (readOnly) return toast(t('paste.refused'), 'info', t('paste.readOnly'))
      const { readClip } = await loadReadClip()
      const read = readClip(text, presentIn(drawing.getState().flow))
      if ('refused' in read) {
        const about = t(`paste.${read.refused}`, { limit: format.number(limits.nodes) })
        return toast(t('paste.refused'), 'info', about)
      }
      commands.paste(read.clip, pasteAt(read.clip, viewPart(flow)))
      if (read.clip.cut) toast(t('paste.done'), 'info', t('paste.cut', { count: read.clip.cut }))
    }
    window.addEventListener('copy', onCopy)
    window.addEventListener('cut', onCopy)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('cut', onCopy)
      window.removeEventListener('paste', onPaste)
    }
  }, [commands, drawing, view, flow, format, readOnly, t])
}
