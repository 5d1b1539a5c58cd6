import type { Copy } from '../step/effects.ts'
import { copyFault } from './CopyFault.ts'
import type { CopyInput } from './CopyInput.ts'
import { parseCopy } from './parseCopy.ts'
import { renderText } from './renderText.ts'

/** Copy with everything filled in. */
export type RenderedCopy = { subject?: string; body: string }

/**
 * Fills in copy for one customer at one instant. Pure. A failure is a value: the message is then suppressed as
 * `templateError`. A subject is one line, whatever was filled in.
 */
export function renderCopy(copy: Copy, input: CopyInput): RenderedCopy | { error: string } {
  try {
    const body = renderText(parseCopy(copy.body), input)
    if (copy.subject === undefined) return { body }
    const subject = renderText(parseCopy(copy.subject), input)
    return { subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(), body }
  } catch (error) {
    const { line, detail } = copyFault(error)
    return { error: `line ${line}: ${detail}` }
  }
}
