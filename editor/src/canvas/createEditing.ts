import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import { createComments } from '../comments/createComments.ts'
import { createDocument } from '../document/createDocument.ts'
import { createNumbers } from '../stats/createNumbers.ts'
import { createProblems } from './createProblems.ts'
import { createView } from './createView.ts'
import type { Editing } from './Editing.ts'
import { forgetGone } from './forgetGone.ts'

/** Opens a drawing with everything around it: the draft to edit, or a published version to look at. */
export function createEditing(flow: Flow, readOnly: boolean): Editing {
  const document = createDocument(flow, Date.now)
  const view = createView()
  forgetGone(document, view)
  return {
    document,
    problems: createProblems(registry),
    numbers: createNumbers(),
    view,
    comments: createComments(),
    registry,
    readOnly,
    chance: Math.random,
  }
}
