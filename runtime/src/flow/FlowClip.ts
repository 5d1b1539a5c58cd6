import { z } from 'zod'
import { CanvasGroup, CanvasNote, FlowEdge, FlowNode, NodeId } from './Flow.ts'

/** The envelope's version: a newer one is refused with words that say so. */
export const clipVersion = 1

/** A piece of a drawing that can be put into another: nodes with the edges among them, groups and notes. No entry. */
export const FlowClip = z.strictObject({
  rekindle: z.literal('nodes'),
  /** Clips of the first release have none. */
  v: z.literal(clipVersion).optional(),
  nodes: z.record(NodeId, FlowNode),
  edges: z.array(FlowEdge),
  layout: z.record(NodeId, z.tuple([z.number(), z.number()])),
  notes: z.array(CanvasNote).max(500).optional(),
  /** Groups that were copied whole. */
  groups: z.array(CanvasGroup).max(200).optional(),
  /** How many lines led to nodes that were not copied, or came from there. */
  cut: z.int().min(0).optional(),
})
export type FlowClip = z.infer<typeof FlowClip>
