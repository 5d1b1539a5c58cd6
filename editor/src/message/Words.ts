import type { Message } from '@rekindle/server/contract'

/** What a frame shows: the words as they were rendered. */
export type Words = Pick<Message, 'subject' | 'to' | 'locale'> & {
  body: string
  /** Not sent yet: whoever writes it counts its letters more closely. */
  isDraft?: boolean
}
