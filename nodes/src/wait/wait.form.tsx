import { useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { SampleArrivals } from './SampleArrivals.tsx'

/** The ways of waiting, and what they mean for three people. */
export function WaitForm({ settings }: NodeFormProps) {
  const { Field } = useFormKit()
  return (
    <div className="flex flex-col gap-4">
      <Field path={[]} />
      <SampleArrivals settings={settings} />
    </div>
  )
}
