import type { Flow, FlowSettings } from '@rekindle/runtime'

/** Changes re-entry, exit rules or goals; a field set to undefined goes back to its default. */
export function changeJourney(flow: Flow, change: Partial<FlowSettings>): Flow {
  const merged = { ...flow.settings, ...change }
  const settings = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  ) as FlowSettings
  return { ...flow, settings }
}

/** Names the journey in one language; an empty title is dropped as long as another language has one. */
export function changeJourneyTitle(flow: Flow, locale: string, title: string): Flow {
  const { [locale]: _, ...others } = flow.title
  if (title === '' && Object.keys(others).length > 0) return { ...flow, title: others }
  return { ...flow, title: { ...flow.title, [locale]: title } }
}
