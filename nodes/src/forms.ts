import type { NodeForm } from './forms/NodeFormProps.ts'

export * from './forms/FormKit.ts'
export type { NodeForm, NodeFormProps } from './forms/NodeFormProps.ts'

/** Hand-made forms by node type, each loaded when it is first shown. A type without one gets a form from its schema. */
export const nodeForms: Readonly<Record<string, () => Promise<NodeForm>>> = {
  channel: async () => (await import('./channel/channel.form.tsx')).ChannelForm,
  condition: async () => (await import('./condition/condition.form.tsx')).ConditionForm,
  offer: async () => (await import('./offer/offer.form.tsx')).OfferForm,
  segment: async () => (await import('./segment/segment.form.tsx')).SegmentForm,
  split: async () => (await import('./split/split.form.tsx')).SplitForm,
  wait: async () => (await import('./wait/wait.form.tsx')).WaitForm,
}
