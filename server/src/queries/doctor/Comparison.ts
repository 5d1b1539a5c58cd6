/** Both sides of one law at one place. */
export interface Comparison {
  law:
    | 'node'
    | 'incoming'
    | 'visits'
    | 'time'
    | 'version'
    | 'journey'
    | 'goal'
    | 'money'
    | 'message'
    | 'receipts'
    | 'pool'
    | 'holdings'
  place: string
  expected: number
  actual: number
}
