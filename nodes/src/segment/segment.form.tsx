import { useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { NextDates } from './NextDates.tsx'

/** Who comes in and when; of a schedule, the dates it means. */
export function SegmentForm({ settings }: NodeFormProps) {
  const { Field } = useFormKit()
  return (
    <div className="flex flex-col gap-4">
      <Field path={[]} />
      <NextDates settings={settings} />
    </div>
  )
}
