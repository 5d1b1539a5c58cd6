import type { Flow, FlowSettings } from '@rekindle/runtime'
import { mergeValue, type Referee, type Three } from './Merge.ts'
import { isWritten, mergeKeyed, mergeList } from './mergeKeyed.ts'

/** The journey's name language by language, its exits and goals one by one, the rest field by field. */
export function mergeJourney(
  { base, mine, theirs }: Three<Flow>,
  referee: Referee,
): Pick<Flow, 'title' | 'entry' | 'settings' | 'x'> {
  const field = <T>(id: string, three: Three<T>): T =>
    mergeValue(three, () => referee.decide({ kind: 'journey', id, mine: three.mine, theirs: three.theirs }))
  const settingsOf = <K extends keyof FlowSettings>(key: K) => ({
    base: base.settings[key],
    mine: mine.settings[key],
    theirs: theirs.settings[key],
  })
  const list = <T extends { id: string }>(name: string, lists: Three<readonly T[] | undefined>) => {
    const { base: old = [], mine: my = [], theirs: their = [] } = lists
    const merged = mergeList<T>(
      { base: old, mine: my, theirs: their },
      ({ id }) => id,
      (id, three) => field(`${name}.${id}`, three),
    )
    return merged.length > 0 || isWritten(lists) ? merged : undefined
  }
  const settings = {
    reentry: field('reentry', settingsOf('reentry')),
    exits: list('exits', settingsOf('exits')),
    goals: list('goals', settingsOf('goals')),
  }
  const x = field('x', { base: base.x, mine: mine.x, theirs: theirs.x })
  return {
    title: mergeKeyed({ base: base.title, mine: mine.title, theirs: theirs.title }, (locale, three) =>
      field(`title.${locale}`, three),
    ),
    entry: field('entry', { base: base.entry, mine: mine.entry, theirs: theirs.entry }),
    settings: Object.fromEntries(
      Object.entries(settings).filter(([, value]) => value !== undefined),
    ) as FlowSettings,
    ...(x === undefined ? {} : { x }),
  }
}
