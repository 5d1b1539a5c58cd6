/** The room of a journey. It names the workspace: nobody of another one ever comes into it. */
export const roomOf = (workspaceId: string, journeyId: string): string => `${workspaceId} ${journeyId}`
