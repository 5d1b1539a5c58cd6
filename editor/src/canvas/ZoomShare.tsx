import { useStore } from '@xyflow/react'
import { useFormat } from '../format/useFormat.ts'

/** How large the drawing is shown, in hundredths; alone, so that zooming draws no button anew. */
export function ZoomShare() {
  const format = useFormat()
  const hundredths = useStore(({ transform }) => Math.round(transform[2] * 100))
  return format.share(hundredths, 100)
}
