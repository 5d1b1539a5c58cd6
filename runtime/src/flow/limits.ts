/** The one list of size limits. Every check, route and import reads these and no others. */
export const limits = {
  nodes: 2_000,
  edges: 8_000,
  settingsBytes: 64 * 1024,
  flowBytes: 8 * 1024 * 1024,
  eventBytes: 32 * 1024,
  eventNameChars: 200,
  attributes: 500,
  attributeNameChars: 100,
  attributeTextChars: 4_000,
  copyBytes: 64 * 1024,
  renderedBytes: 256 * 1024,
  ruleDepth: 12,
  ruleParts: 200,
  /** Customers of a list: it is read as a whole. */
  importRows: 100_000,
  importBytes: 64 * 1024 * 1024,
  /** Events of a file: it is read line by line. */
  importEventBytes: 1024 * 1024 * 1024,
  /** Rules see the newest so many events of a customer, of whatever name. */
  eventsLookedAt: 20_000,
  /** Of what somebody says about a step. */
  commentChars: 2_000,
  visitsPerDay: 1_000,
  /** An event that arrives later than this after its own time is kept for rules to see, and sets nothing off. */
  latenessDays: 7,
  /** The most one goal can be worth, in the smallest unit of its currency: nine million such fit the sum that is kept. */
  goalMinorUnits: 1_000_000_000_000,
} as const
