/** Why a run or a customer stands still until somebody looks. A closed list: the screen has words for each. */
export const faultKinds = [
  /** The code of a node failed. */
  'step',
  /** Too many visits within a day. */
  'visits',
  /** A row of the inbox that nobody understands. */
  'item',
  /** The database refused what was to be written. */
  'write',
  /** Processes died while they worked on this customer alone. */
  'death',
] as const
export type FaultKind = (typeof faultKinds)[number]
