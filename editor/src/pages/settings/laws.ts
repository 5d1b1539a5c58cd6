/** Laws that hold at every commit, by the name the doctor gives them; words and formula stand under `settings:laws`. */
export const laws = [
  'node',
  'incoming',
  'visits',
  'time',
  'version',
  'journey',
  'goal',
  'money',
  'message',
  'receipts',
  'pool',
  'holdings',
] as const
