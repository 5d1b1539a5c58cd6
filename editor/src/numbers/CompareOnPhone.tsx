import { ChangeColumn } from '../publish/compare/ChangeColumn.tsx'
import { type CompareProps, CompareSides } from '../publish/compare/CompareSides.tsx'

/** What differs between two drawings, as a list alone. */
export function CompareOnPhone(props: CompareProps) {
  return (
    <CompareSides {...props} sizeOf={noSize}>
      <ChangeColumn />
    </CompareSides>
  )
}

const noSize = () => ({ width: 0, height: 0 })
