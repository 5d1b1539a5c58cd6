import { LocalizedText, limits } from '@rekindle/runtime'
import { z } from 'zod'
import { roles } from './session.ts'
import { Id, Iso } from './shared.ts'

/** Somebody who works with the workspace. */
export const Colleague = z.object({ id: Id, name: z.string() })
export type Colleague = z.infer<typeof Colleague>

/** GET /members: whom a comment can speak to. */
export const Member = Colleague.extend({ role: z.enum(roles) })
export type Member = z.infer<typeof Member>

/** A comment in pieces: plain text, and people it speaks to by the names they have now. */
export const CommentPart = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ mention: Id, name: z.string() }),
])
export type CommentPart = z.infer<typeof CommentPart>

export const Comment = z.object({
  id: Id,
  by: Colleague,
  at: Iso,
  editedAt: Iso.optional(),
  /** It was the first of a thread that went on; its words are gone. */
  deleted: z.literal(true).optional(),
  parts: z.array(CommentPart),
})
export type Comment = z.infer<typeof Comment>

/** A comment and what was answered. */
export const CommentThread = z.object({
  id: Id,
  /** The step it is about; null: the journey as a whole. The drawing may have lost the step since. */
  node: z.string().nullable(),
  /** What the step was called when the thread was opened; null where nobody knew it yet. */
  step: LocalizedText.nullable(),
  openedAt: Iso,
  resolved: z.object({ by: Colleague, at: Iso }).optional(),
  comments: z.array(Comment),
})
export type CommentThread = z.infer<typeof CommentThread>

/** GET /journeys/:id/comments. `revision` grows with everything that happens; no threads: nothing did. */
export const Comments = z.object({ revision: z.number(), threads: z.array(CommentThread).optional() })
export type Comments = z.infer<typeof Comments>

const text = z
  .string()
  .trim()
  .min(1)
  .max(limits.commentChars)
  .meta({ description: 'Plain text. `<@id>` mentions a member of the workspace.' })

/** POST /journeys/:id/comments. Without a node it is about the journey as a whole. */
export const NewThread = z.object({ node: z.string().min(1).max(80).optional(), text })
export type NewThread = z.infer<typeof NewThread>

export const CommentText = z.object({ text })
export type CommentText = z.infer<typeof CommentText>

/** Where somebody was spoken to. */
export const Mention = z.object({
  comment: Id,
  thread: Id,
  journey: z.object({ id: Id, title: LocalizedText }),
  node: z.string().nullable(),
  /** What the step is called now, or was last known to be called. */
  step: LocalizedText.nullable(),
  by: Colleague,
  at: Iso,
  read: z.boolean(),
  resolved: z.boolean(),
  parts: z.array(CommentPart),
})
export type Mention = z.infer<typeof Mention>

/** GET /mentions: the newest first. */
export const Mentions = z.object({ unread: z.number(), items: z.array(Mention) })
export type Mentions = z.infer<typeof Mentions>

/** POST /mentions/read. Without comments all are meant. */
export const ReadMentions = z.object({ comments: z.array(Id).max(200).optional() })
export type ReadMentions = z.infer<typeof ReadMentions>
