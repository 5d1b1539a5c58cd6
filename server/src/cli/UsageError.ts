/** The command was called wrongly: said without a stack, exit code 2. */
export class UsageError extends Error {}
