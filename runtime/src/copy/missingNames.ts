import { LiquidError } from 'liquidjs'
import type { Copy } from '../step/effects.ts'
import type { CopyInput } from './CopyInput.ts'
import { parseCopy } from './parseCopy.ts'
import { renderText } from './renderText.ts'

/** More are not looked for: each costs one rendering. */
const most = 12

/**
 * What the copy fills in and this customer does not have, as it is written: `customer.car`. What has a default, and what is
 * asked about before it is filled in, is not missing. Copy that can't be rendered misses nothing: it has a fault.
 */
export function missingNames(copy: Copy, input: CopyInput): string[] {
  const found = new Set<string>()
  for (const text of [copy.subject ?? '', copy.body]) {
    let given = withoutBlanks(input)
    for (let round = 0; round < most; round++) {
      const name = firstMissing(text, given)
      if (name === undefined) break
      // Of a thing that is not there at all, one does not miss its parts.
      if (![...found].some((one) => name.startsWith(`${one}.`))) found.add(name)
      given = withPlace(given, name.split('.'))
    }
  }
  return [...found]
}

function firstMissing(text: string, input: CopyInput): string | undefined {
  try {
    renderText(parseCopy(text), input, { strict: true })
    return undefined
  } catch (error) {
    const cause: unknown = LiquidError.is(error) ? error.originalError : undefined
    return cause instanceof Error && 'variableName' in cause ? String(cause.variableName) : undefined
  }
}

/** Nothing and an empty text print alike. */
const withoutBlanks = (input: CopyInput): CopyInput => ({
  ...input,
  customer: Object.fromEntries(
    Object.entries(input.customer).filter(([, value]) => value !== null && value !== ''),
  ),
})

/** Something in the place that is missing, so that the next one shows. */
function withPlace(input: CopyInput, [root = '', ...path]: string[]): CopyInput {
  const put = (at: unknown, [step, ...rest]: string[]): unknown =>
    step === undefined
      ? '–'
      : {
          ...(typeof at === 'object' ? at : {}),
          [step]: put((at as Record<string, unknown> | undefined)?.[step], rest),
        }
  return { ...input, [root]: put(input[root], path) }
}
