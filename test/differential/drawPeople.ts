import type { FactEvent, Instant, Json } from '@rekindle/runtime'
import type { Draw } from '../fuzz/generate/Draw.ts'
import { drawFactEvent, drawFacts } from '../fuzz/generate/drawFacts.ts'
import { drawStart } from '../fuzz/generate/drawInstant.ts'

export interface DrawnPerson {
  attributes: Record<string, Json>
  zone: string | null
  events: FactEvent[]
}

/** Attributes beyond those of the flow fuzz: what JSON can hold and a rule may stumble over. */
const oddities: Json[] = [
  0.1,
  0.30000000000000004,
  123456789012345680000,
  -1e300,
  5e-324,
  9007199254740992,
  '\u{FFFF}',
  '\u{1F600}',
  '\u{E000}',
  'É',
  'e\u0301',
  ' ',
  "'; drop table customers; --",
  '$1',
  '2026-03-08T02:30-05:00',
  '2026-11-01T01:30:00.500-04:00',
  '2026-01-01T24:00Z',
  '2026-06-01T00:00:00.9999Z',
  '2026-06-01T12:00+0530',
  '2028-02-29',
  '2026-02-29',
  '0000-02-29',
  ['2026-06-01T00:00:00Z', 5, false, null],
  [[]],
  { tier: 'A' },
]

/** Somebody with a past around restless days. PostgreSQL holds no U+0000, and the doors refuse it. */
export function drawPerson(draw: Draw, id: string): DrawnPerson {
  const around = drawStart(draw)
  const facts = drawFacts(draw, id, around)
  const events = [
    ...facts.events,
    ...draw.list(0, 3, () => drawFactEvent(draw, around - draw.int(0, 5) * 1_800_000)),
  ]
  const attributes = { ...facts.attributes, ...draw.maybe('odd', 0.8, () => draw.pick(oddities)) }
  return withoutZeroBytes({
    attributes,
    zone: draw.chance(0.2) ? null : facts.zone,
    events: events.sort((a, b) => a.at - b.at),
  })
}

const withoutZeroBytes = (person: DrawnPerson): DrawnPerson =>
  JSON.parse(JSON.stringify(person).replaceAll('\\u0000', '')) as DrawnPerson

/** Instants of the person's past: a window's edge lies at one of them plus its length. */
export function instantsOf({ attributes, events }: DrawnPerson): Instant[] {
  const dates = Object.values(attributes)
    .filter((value) => typeof value === 'string')
    .map((text) => Date.parse(text))
  return [...events.map(({ at }) => at), ...dates].filter(
    (at) => at > Date.UTC(1990, 0) && at < Date.UTC(2100, 0),
  )
}
