import { fileURLToPath } from 'node:url'

/** Folders of examples/ that are run to their end. */
export const stories = ['five-touch-win-back', 'service-apology'] as const
export type StoryName = (typeof stories)[number]

export const exampleFile = (path: string): string =>
  fileURLToPath(new URL(`../../examples/${path}`, import.meta.url))
export const storyFile = (story: string, name: string): string => exampleFile(`${story}/${name}`)
