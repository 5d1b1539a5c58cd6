import { FlowClip, limits } from '@rekindle/runtime'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

const title = z.string().trim().min(1).max(120)
const about = z.string().trim().max(500)

/** A piece of a drawing that was saved to be used again, in any journey of the workspace. */
export const Block = z.object({
  id: Id,
  title: z.string(),
  about: z.string(),
  clip: FlowClip,
  savedBy: z.string(),
  savedAt: Iso,
})
export type Block = z.infer<typeof Block>

/** POST /blocks */
export const NewBlock = z.object({
  title,
  about: about.default(''),
  clip: FlowClip.refine(
    ({ nodes }) => Object.keys(nodes).length > 0 && Object.keys(nodes).length <= limits.nodes,
    `a block of 1 to ${limits.nodes} nodes`,
  ),
})
export type NewBlock = z.input<typeof NewBlock>

/** PUT /blocks/:block. What is not named stays. */
export const ChangeBlock = z.object({ title: title.optional(), about: about.optional() })
export type ChangeBlock = z.infer<typeof ChangeBlock>
