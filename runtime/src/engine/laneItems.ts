import { applyItem } from '../lane/applyItem.ts'
import { InboxItem } from '../lane/items.ts'
import type { LaneContext } from '../lane/LaneContext.ts'
import type { Lane, Said, StoredItem } from './Lane.ts'

export type ReadItem = StoredItem

/** What was read, and what of it is to be applied: an event id that was seen before is read and left out. */
export async function withoutDoubles(
  lane: Lane,
  read: StoredItem[],
): Promise<{ read: StoredItem[]; fresh: StoredItem[] }> {
  const firsts = new Map<string, StoredItem>()
  for (const item of read) {
    const key = keyOf(item)
    if (key !== undefined && !firsts.has(key)) firsts.set(key, item)
  }
  if (firsts.size === 0) return { read, fresh: read }
  const ids = [...firsts.values()].map((item) => ({
    customerId: item.subjectId,
    messageId: item.messageId ?? '',
  }))
  const unseen = await lane.noteEvents(ids)
  const fresh = read.filter((item) => {
    const key = keyOf(item)
    return key === undefined || (firsts.get(key) === item && unseen.has(key))
  })
  return { read, fresh }
}

/** The same message id of two customers are two events. */
export const eventKey = (customerId: string, messageId: string): string => `${customerId}:${messageId}`

const keyOf = (item: StoredItem): string | undefined =>
  item.messageId === undefined ? undefined : eventKey(item.subjectId, item.messageId)

export function itemsByCustomer(items: readonly StoredItem[]): Map<string, StoredItem[]> {
  const groups = new Map<string, StoredItem[]>()
  for (const item of items) {
    const group = groups.get(item.subjectId)
    if (group) group.push(item)
    else groups.set(item.subjectId, [item])
  }
  return groups
}

export function applyItems(cx: LaneContext, items: readonly StoredItem[]): void {
  for (const { body, messageId, at } of items)
    applyItem({ ...cx, toldAt: at }, InboxItem.parse(body), messageId)
}

/** Rows of merged profiles come before anything else: what else is said of the customer is said of both. */
export function sortParcels(taken: readonly StoredItem[]): { parcels: StoredItem[]; rest: StoredItem[] } {
  const isParcel = ({ body }: StoredItem) => {
    const { kind } = body as { kind?: unknown }
    return kind === 'absorb' || kind === 'parcel'
  }
  return { parcels: taken.filter(isParcel), rest: taken.filter((item) => !isParcel(item)) }
}

/** What lies in a letter that was sent on after a merged customer. */
function innerOf(body: unknown): unknown {
  const { kind, item } = body as { kind?: unknown; item?: unknown }
  return kind === 'forwarded' ? item : body
}

/** What is told of messages alone, and meets no goal. */
const ofMessages: ReadonlySet<unknown> = new Set(['settled', 'receipt'])

/** `due` are customers whom no item is about. */
export function saidBy(items: readonly StoredItem[], due: readonly string[]): Said {
  const heard = items.filter(({ body }) => !ofMessages.has((body as { kind?: unknown }).kind))
  return {
    messages: messagesNamedBy(items),
    heard: [...new Set(heard.map(({ subjectId }) => subjectId))],
    asked: onlyAskedIn(items, due),
  }
}

function onlyAskedIn(items: readonly StoredItem[], due: readonly string[]): string[] {
  const asked = new Set<string>()
  const others = new Set(due)
  for (const { subjectId, body } of items)
    ((body as { kind?: unknown }).kind === 'consider' ? asked : others).add(subjectId)
  return [...asked].filter((id) => !others.has(id))
}

/** Messages that senders and networks write about: settled ones are not loaded otherwise. */
function messagesNamedBy(items: readonly StoredItem[]): Said['messages'] {
  return items.flatMap(({ subjectId, body }) => {
    const { kind, message } = innerOf(body) as { kind?: unknown; message?: unknown }
    return ofMessages.has(kind) && typeof message === 'string' ? [{ id: message, customerId: subjectId }] : []
  })
}

export function plansNamedBy(items: readonly StoredItem[]): string[] {
  const ids = items.flatMap(({ body }) => {
    const { kind, plan } = innerOf(body) as { kind?: unknown; plan?: unknown }
    return kind === 'plan' && typeof plan === 'string' ? [plan] : []
  })
  return [...new Set(ids)]
}
