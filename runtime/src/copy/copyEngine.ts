import { Liquid } from 'liquidjs'
import { copyLimits } from './copyLimits.ts'
import { dateFilter } from './dateFilter.ts'
import { moneyFilter } from './moneyFilter.ts'

/** Tags that touch nothing but the text at hand: no `include`, `render` or `layout`. */
const allowedTags = new Set(
  'assign break capture case comment continue cycle decrement echo for if increment liquid raw unless #'.split(
    ' ',
  ),
)

/** Filters without chance (`sample`), clock, code (`where_exp`) or costly patterns (`strip_html`). */
const allowedFilters = new Set(
  [
    'abs append at_least at_most capitalize ceil compact concat default divided_by downcase escape escape_once first',
    'floor join last lstrip map minus modulo newline_to_br plus prepend remove remove_first replace replace_first',
    'reverse round rstrip size slice sort split strip strip_newlines sum times truncate truncatewords uniq upcase',
    'url_encode where',
  ].flatMap((line) => line.split(' ')),
)

/** Liquid for copy: no files, no prototypes, unknown filters are mistakes, `date` and `money` are our own. */
export const copyEngine = createCopyEngine()

function createCopyEngine(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: copyLimits.parse,
    memoryLimit: copyLimits.memory,
    templates: {},
  })
  for (const name of Object.keys(engine.tags)) if (!allowedTags.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!allowedFilters.has(name)) engine.unregisterFilter(name)
  engine.registerFilter('date', dateFilter)
  engine.registerFilter('money', moneyFilter)
  return engine
}
