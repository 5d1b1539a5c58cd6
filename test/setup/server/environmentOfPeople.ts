/** Vitest's own marks would make another build of the editor, and another server, than people get. */
const {
  VITEST: _vitest,
  NODE_ENV: _mode,
  TEST: _test,
  MODE: _name,
  DEV: _dev,
  PROD: _prod,
  ...ofPeople
} = process.env

/** What a person's own shell has. */
export const environmentOfPeople = ofPeople
