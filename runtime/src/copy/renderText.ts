import { Context, type Template } from 'liquidjs'
import { limits } from '../flow/limits.ts'
import type { CopyInput } from './CopyInput.ts'
import { copyEngine } from './copyEngine.ts'
import { copyLimits, limitExceeded } from './copyLimits.ts'
import { setMoment } from './Moment.ts'
import { saidOffer } from './saidOffer.ts'

/** Names that are not there: printed as nothing, or a failure. What has a default or is only asked about may be absent. */
interface Options {
  strict?: boolean
}

/** Renders a parsed template. Throws on any failure: callers turn that into a value. */
export function renderText(template: Template[], input: CopyInput, { strict = false }: Options = {}): string {
  const { at, zone, currency, ...given } = input
  const scope = 'offer' in given ? { ...given, offer: saidOffer(given.offer, input.locale) } : given
  const options = strict ? { ...copyEngine.options, lenientIf: true } : copyEngine.options
  const context = new Context(scope, options, { sync: true, strictVariables: strict }, {
    liquid: copyEngine,
    renderLimit: countParts(),
  } as ContextParts)
  setMoment(context, { at, zone, currency, locale: input.locale })
  const text = String(copyEngine.renderSync(template, context))
  // Letters first: they are counted for nothing, and there are never more of them than bytes.
  if (text.length > limits.renderedBytes || new TextEncoder().encode(text).length > limits.renderedBytes)
    throw new RangeError(`rendered length ${limitExceeded}`)
  return text
}

type ContextParts = NonNullable<ConstructorParameters<typeof Context>[3]>

/** liquidjs asks its render limit before every part, with the time of day. This one counts instead. */
function countParts(): unknown {
  let parts = 0
  return {
    use() {},
    check() {
      parts += 1
      if (parts > copyLimits.parts) throw new RangeError(`template render ${limitExceeded}`)
    },
  }
}
