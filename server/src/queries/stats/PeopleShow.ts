/** Which of the people at a node: the words behind `show=` of the API. */
export type PeopleShow =
  | { kind: 'entered' | 'waiting' | 'parked' | 'failed' }
  | { kind: 'port' | 'exited'; key: string }

/** Reads `waiting`, `port:done`, `exited:returned`; the caller has matched it against `peopleShow`. */
export function parsePeopleShow(text: string): PeopleShow {
  const [kind = '', key] = text.split(':')
  if (key !== undefined) return { kind: kind as 'port' | 'exited', key }
  return { kind: kind as 'entered' | 'waiting' | 'parked' | 'failed' }
}
