import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { clipFrom } from '../document/Clip.ts'
import { toast } from '../ui/toast.ts'
import { useEditing } from './Editing.ts'
import { isTyping } from './isTyping.ts'
import { useCommands } from './useCommands.ts'

/** Copy, cut and paste of nodes as JSON text, within a drawing and between drawings. */
export function useClipboard(): void {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const commands = useCommands()
  useEffect(() => {
    const elsewhere = (event: ClipboardEvent) =>
      isTyping(event.target) ||
      window.getSelection()?.isCollapsed === false ||
      document.querySelector('[role="dialog"]')
    const onCopy = (event: ClipboardEvent) => {
      if (elsewhere(event)) return
      const clip = commands.copy()
      if (!clip) return
      event.clipboardData?.setData('text/plain', JSON.stringify(clip, null, 2))
      event.preventDefault()
      if (event.type === 'cut' && !readOnly) commands.remove('cut')
    }
    const onPaste = (event: ClipboardEvent) => {
      if (readOnly || elsewhere(event)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const clip = clipFrom(text)
      if (clip) commands.paste(clip)
      else if (text.trim() !== '') toast(t('paste.foreign'), 'info', t('paste.foreignAbout'))
    }
    window.addEventListener('copy', onCopy)
    window.addEventListener('cut', onCopy)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('cut', onCopy)
      window.removeEventListener('paste', onPaste)
    }
  }, [commands, readOnly, t])
}
