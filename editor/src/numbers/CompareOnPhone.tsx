import type { Flow } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { ChangeColumn } from '../publish/compare/ChangeColumn.tsx'
import { CompareSides } from '../publish/compare/CompareSides.tsx'
import type { Sides } from '../publish/compare/sides.ts'

interface Props {
  ws: string
  journey: Journey
  draft: Flow
  sides: Sides
  onChange: (sides: Sides | undefined) => void
}

/** What differs between two drawings, as a list alone. */
export function CompareOnPhone(props: Props) {
  return (
    <CompareSides {...props} sizeOf={noSize}>
      <ChangeColumn />
    </CompareSides>
  )
}

const noSize = () => ({ width: 0, height: 0 })
