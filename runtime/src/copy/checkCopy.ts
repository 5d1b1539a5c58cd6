import { type CopyFault, copyFault, isLimitFault } from './CopyFault.ts'
import { parseCopy } from './parseCopy.ts'
import { renderText } from './renderText.ts'

/**
 * What is wrong with a piece of Liquid copy, and on which line; `undefined` when it can be rendered. It is rendered once
 * for nobody in particular, so that a loop too long for anyone is found before the journey is published.
 */
export function checkCopy(text: string): CopyFault | undefined {
  try {
    const template = parseCopy(text)
    return triedOut(() => renderText(template, nobody))
  } catch (error) {
    return copyFault(error)
  }
}

const nobody = { customer: {}, brand: {}, currency: 'USD', locale: 'en', zone: 'UTC', at: 0 }

/** Only a broken limit counts: what is missing for nobody may be there for a customer. */
function triedOut(render: () => string): CopyFault | undefined {
  try {
    render()
    return undefined
  } catch (error) {
    const fault = copyFault(error)
    return isLimitFault(fault) ? fault : undefined
  }
}
