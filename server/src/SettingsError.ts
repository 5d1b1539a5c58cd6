/** What whoever runs the program has to put right around it: a variable, a folder, a database that is away. Quotes no secret. */
export class SettingsError extends Error {}
