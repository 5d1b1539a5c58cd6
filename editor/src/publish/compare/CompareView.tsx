import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import { ReactFlowProvider } from '@xyflow/react'
import { shapeOf } from '../../canvas/shapeOf.ts'
import { ChangeColumn } from './ChangeColumn.tsx'
import { CompareCanvas } from './CompareCanvas.tsx'
import { type CompareProps, CompareSides } from './CompareSides.tsx'
import { useShowOnCanvas } from './useShowOnCanvas.ts'

/** Two drawings of the journey on one canvas, with a list of what differs beside it. */
export function CompareView(props: CompareProps) {
  return (
    <CompareSides {...props} sizeOf={sizeOf}>
      <ReactFlowProvider>
        <div className="flex min-h-0 grow max-lg:flex-col">
          <CompareCanvas />
          <ColumnBeside />
        </div>
      </ReactFlowProvider>
    </CompareSides>
  )
}

function ColumnBeside() {
  return <ChangeColumn onShow={useShowOnCanvas()} />
}

const sizeOf = (flow: Flow, id: string) => shapeOf(flow, id, registry, false)
