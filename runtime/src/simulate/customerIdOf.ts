import { v5 } from 'uuid'

/** The same id that the doors of a server give this customer of this workspace. */
export const customerIdOf = (workspaceId: string, externalId: string): string =>
  v5(`user:${externalId}`, workspaceId)
