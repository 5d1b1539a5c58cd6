/** Everything one can do to a drawing. Each has its words in the history (`document:step`), and each can be undone. */
export const commandNames = [
  'addNode',
  'insertNode',
  'connect',
  'disconnect',
  'move',
  'remove',
  'cut',
  'paste',
  'duplicate',
  'tidy',
  'addNote',
  'changeNote',
  'removeNote',
  'changeSettings',
  'changeTitle',
  'changeJourney',
  'code',
  'recover',
  'restore',
] as const
export type CommandName = (typeof commandNames)[number]
