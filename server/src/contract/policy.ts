import { Policy } from '@rekindle/runtime/policy'
import { z } from 'zod'

/** GET and PUT /policy: when the workspace sends nothing, by the customer's own clock. */
export const QuietRule = z.object({ quiet: Policy.shape.quiet })
export type QuietRule = z.infer<typeof QuietRule>
