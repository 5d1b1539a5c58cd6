import type { Presence, Whereabouts } from '../contract/presence.ts'
import type { PresenceWire, PresenceWord } from './PresenceWire.ts'
import { personOf } from './personOf.ts'
import { Room } from './Room.ts'

/** A member with a journey open: the room is the workspace and the journey. */
export interface Visitor {
  room: string
  userId: string
  name: string
}

export interface RoomPorts {
  wire: PresenceWire
  /** Milliseconds; only goes forward. */
  now: () => number
  /** Runs something once; answers a function that calls it off. */
  later: (run: () => void, ms: number) => () => void
  /** Eight hexadecimal digits that no other process of the database has. */
  processId: string
  /** Sixteen hexadecimal digits, new ones each time. */
  newKey: () => string
}

interface Listener {
  person: string
  visit: string
  tell: (news: Presence) => void
}

interface OpenRoom {
  room: Room
  listeners: Set<Listener>
  /** When other processes were last told of a tab, by visit. */
  toldAt: Map<string, number>
  telling: (() => void) | undefined
}

/** Who says nothing for so long is gone. Tabs in sight say something every fifteen seconds. */
export const silentMs = 30_000
const sweepMs = 5_000
/** At most a dozen pictures a second reach a screen. */
const tellMs = 80
/** Where all tabs of a room are on this process, others are told rarely: only in case that one of theirs comes in. */
const rarelyMs = 10_000
const mostName = 80

/**
 * Who has which journey open. Nothing is stored: a room is there while somebody of this process listens, and is known to
 * other processes by word of the wire. Listeners are told the whole room whenever it changes.
 */
export class Rooms {
  private readonly open = new Map<string, OpenRoom>()
  private readonly ports: RoomPorts
  private stopSweep = () => {}

  constructor(ports: RoomPorts) {
    this.ports = ports
  }

  /** Tells who else is there now, and whenever that changes. The answer ends the visit. */
  subscribe({ room: name, userId }: Visitor, tell: (news: Presence) => void): () => void {
    const { wire, now, newKey, processId } = this.ports
    wire.listen((word) => this.hear(word))
    const open = this.open.get(name) ?? this.begin(name)
    const listener = { person: personOf(userId, name), visit: `${processId}.${newKey()}`, tell }
    open.listeners.add(listener)
    tell(newsFor(listener, open.room))
    return () => {
      open.listeners.delete(listener)
      open.toldAt.delete(listener.visit)
      if (open.room.leave(listener.visit, now())) this.changed(open)
      wire.send({ about: 'left', room: name, visit: listener.visit })
      if (open.listeners.size > 0) return
      open.telling?.()
      this.open.delete(name)
      if (this.open.size === 0) this.stopSweep()
    }
  }

  /** Takes a sign of life. The stream of the visit may be held by another process. */
  report({ room, userId, name }: Visitor, visit: string, at: Whereabouts): void {
    const guest = { person: personOf(userId, room), name: name.slice(0, mostName), at }
    const open = this.open.get(room)
    if (open?.room.hear(visit, guest, this.ports.now())) this.changed(open)
    if (open && this.isAmongOurselves(open, visit)) return
    open?.toldAt.set(visit, this.ports.now())
    this.ports.wire.send({ about: 'here', room, visit, ...guest, age: 0 })
  }

  /** Says that somebody saved the draft, or said something about it: whoever has it open can fetch it. */
  ring(room: string, about: 'saved' | 'commented', revision: number): void {
    this.hear({ about, room, revision })
    this.ports.wire.send({ about, room, revision })
  }

  isOpen(room: string): boolean {
    return this.open.has(room)
  }

  private begin(name: string): OpenRoom {
    const open: OpenRoom = { room: new Room(), listeners: new Set(), toldAt: new Map(), telling: undefined }
    if (this.open.size === 0) this.sweepLater()
    this.open.set(name, open)
    this.ports.wire.send({ about: 'who', room: name })
    return open
  }

  /** Whether nobody of another process is there to be told, and all were told not long ago. */
  private isAmongOurselves({ room, toldAt }: OpenRoom, visit: string): boolean {
    const isOurs = (one: string) => one.startsWith(`${this.ports.processId}.`)
    const told = toldAt.get(visit)
    const isFresh = told !== undefined && this.ports.now() - told < rarelyMs
    return isFresh && isOurs(visit) && [...room.guests.keys()].every(isOurs)
  }

  private hear(word: PresenceWord): void {
    const open = this.open.get(word.room)
    if (!open) return
    const { room } = open
    const now = this.ports.now()
    if (word.about === 'who') this.answer(word.room, open)
    else if (word.about === 'left') {
      if (room.leave(word.visit, now)) this.changed(open)
    } else if (word.about === 'here') {
      if (room.hear(word.visit, word, now - word.age)) this.changed(open)
    } else if (word.revision > (room.told[word.about] ?? 0)) {
      room.told[word.about] = word.revision
      this.changed(open)
    }
  }

  /** Each process answers for the tabs whose streams it holds. */
  private answer(name: string, { room, listeners, toldAt }: OpenRoom): void {
    const now = this.ports.now()
    for (const { visit } of listeners) {
      const guest = room.guests.get(visit)
      if (!guest) continue
      const { heardAt, person, name: called, at } = guest
      toldAt.set(visit, now)
      this.ports.wire.send({
        ...{ about: 'here', room: name, visit, person, name: called, at },
        age: now - heardAt,
      })
    }
  }

  private changed(open: OpenRoom): void {
    open.telling ??= this.ports.later(() => {
      open.telling = undefined
      for (const listener of open.listeners) listener.tell(newsFor(listener, open.room))
    }, tellMs)
  }

  private sweepLater(): void {
    this.stopSweep = this.ports.later(() => {
      for (const open of this.open.values())
        if (open.room.forget(this.ports.now(), silentMs)) this.changed(open)
      this.sweepLater()
    }, sweepMs)
  }
}

const newsFor = ({ person, visit }: Listener, room: Room): Presence => ({
  visit,
  people: room.peopleBut(person),
  saved: toldOf(room.told.saved),
  commented: toldOf(room.told.commented),
})

const toldOf = (revision: number | undefined) => (revision === undefined ? null : { revision })
