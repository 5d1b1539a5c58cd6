import type { PresentPerson, Whereabouts } from '../contract/presence.ts'

/** One tab that has the journey open. */
export interface Guest {
  person: string
  name: string
  at: Whereabouts
  /** When the tab last gave a sign of life, and when it last was somewhere else than before. */
  heardAt: number
  movedAt: number
}

/** Who has one journey open, as far as this process knows. */
export class Room {
  /** By visit. */
  readonly guests = new Map<string, Guest>()
  /** Visits that are over, and when: a sign of life that was on its way shall not bring anybody back. */
  private readonly over = new Map<string, number>()
  /** The newest draft, and the newest sum of all that was said, since somebody listens. */
  readonly told: { saved?: number; commented?: number } = {}

  /** Whether that changes what others see. */
  hear(visit: string, { person, name, at }: Pick<Guest, 'person' | 'name' | 'at'>, heardAt: number): boolean {
    if (this.over.has(visit)) return false
    const known = this.guests.get(visit)
    // A visit belongs to whoever began it.
    if (known && (known.person !== person || known.heardAt > heardAt)) return false
    const stays = known !== undefined && JSON.stringify(known.at) === JSON.stringify(at)
    if (stays) known.heardAt = heardAt
    else this.guests.set(visit, { person, name, at, heardAt, movedAt: heardAt })
    return !stays
  }

  leave(visit: string, now: number): boolean {
    this.over.set(visit, now)
    return this.guests.delete(visit)
  }

  /** Lets go of tabs that were silent for so long. */
  forget(now: number, silentMs: number): boolean {
    for (const [visit, at] of this.over) if (now - at > 2 * silentMs) this.over.delete(visit)
    const silent = [...this.guests].filter(([, { heardAt }]) => now - heardAt > silentMs)
    for (const [visit] of silent) this.guests.delete(visit)
    return silent.length > 0
  }

  /** Everybody but one, in the order they came; who has several tabs open is where they moved last. */
  peopleBut(person: string): PresentPerson[] {
    const people = new Map<string, Guest>()
    for (const guest of this.guests.values()) {
      const known = people.get(guest.person)
      if (!known || known.movedAt < guest.movedAt) people.set(guest.person, guest)
    }
    people.delete(person)
    return [...people].map(([id, { name, at }]) => ({ id, name, ...at }))
  }
}
