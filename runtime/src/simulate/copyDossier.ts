import type { Dossier } from '../lane/Dossier.ts'
import type { Tables } from './Tables.ts'

const openStates: ReadonlySet<string> = new Set(['queued', 'held', 'claimed'])

/** A dossier as a store loads it: open messages and tasks, and settled messages that something was just heard of. */
export function copyDossier(tables: Tables, id: string, named: readonly string[]): Dossier {
  const kept = tables.dossier(id)
  const heard = named.flatMap((messageId) => {
    const message = tables.messages.get(messageId)
    return message?.customerId === id ? [[messageId, message] as const] : []
  })
  const open = [...kept.messages].filter(([, { state }]) => openStates.has(state))
  return {
    ...kept,
    runs: new Map(kept.runs),
    timers: new Map(kept.timers),
    messages: new Map([...open, ...heard]),
    sends: [...kept.sends],
    consents: new Map(kept.consents),
    assignments: new Map(kept.assignments),
    entries: [...kept.entries],
    tasks: new Map([...kept.tasks].filter(([, task]) => task.state === 'open')),
    holdings: new Map(kept.holdings),
    goals: new Map(kept.goals),
    events: [],
  }
}
