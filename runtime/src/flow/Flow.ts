import { z } from 'zod'
import { Rule } from '../rule/Rule.ts'
import { DurationText, PositiveDurationText } from '../time/duration.ts'
import { exitReasons } from './exitReasons.ts'
import { GoalValue } from './GoalValue.ts'
import { limits } from './limits.ts'
import { LocalizedText } from './text.ts'

/** `n_` and letters or digits; the editor makes ten random base-32 characters. */
export const NodeId = z.string().regex(/^n_[A-Za-z0-9_]{1,40}$/, 'a node id such as "n_7fk2q9abxy"')
export const PortName = z.string().regex(/^[A-Za-z0-9_]{1,60}$/, 'a port name')
const SettingId = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'an id of letters and digits')
const EventName = z.string().min(1).max(limits.eventNameChars)

/** Your own data; Rekindle keeps it and never reads it. */
const Extra = z.record(z.string(), z.json()).optional()

/** When somebody may enter again. After a time: counted from the last entry, in the customer's zone. */
export const Reentry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('afterExit') }),
  z.strictObject({ kind: z.literal('afterTime'), time: PositiveDurationText }),
  /** As often as wanted, also at the same time: `key` names the property that tells the runs apart. */
  z.strictObject({ kind: z.literal('anyTime'), key: z.string().max(limits.attributeNameChars) }),
])
export type Reentry = z.infer<typeof Reentry>

/** Leaves the journey out of any node, at once. `when` is judged on every event and profile change
 * and before every send; events count from the start of the run. */
export const ExitRule = z.strictObject({ id: SettingId, when: Rule, reason: z.enum(exitReasons) })
export type ExitRule = z.infer<typeof ExitRule>

/** Success: the event, counted once per run, from entry until `window` after it. */
export const Goal = z.strictObject({
  id: SettingId,
  title: LocalizedText.optional(),
  event: EventName,
  where: Rule.optional(),
  window: DurationText,
  value: GoalValue.optional(),
})
export type Goal = z.infer<typeof Goal>

export const FlowSettings = z.strictObject({
  reentry: Reentry.optional(),
  exits: z.array(ExitRule).max(50).optional(),
  goals: z.array(Goal).max(20).optional(),
})
export type FlowSettings = z.infer<typeof FlowSettings>

/**
 * A box on the drawing. `settings` belong to the node type and are checked by it. A disabled one does nothing: people
 * go on at once by the way its type names.
 */
export const FlowNode = z.strictObject({
  type: z.string().min(1).max(60),
  v: z.int().min(1),
  title: z.union([z.string().max(200), LocalizedText]).optional(),
  disabled: z.literal(true).optional(),
  settings: z.record(z.string(), z.json()),
  x: Extra,
})
export type FlowNode = z.infer<typeof FlowNode>

export const FlowEdge = z.strictObject({ from: NodeId, port: PortName, to: NodeId, x: Extra })
export type FlowEdge = z.infer<typeof FlowEdge>

/** A sticky note on the canvas: for colleagues, never for customers. */
export const CanvasNote = z.strictObject({
  id: SettingId,
  text: z.string().max(4_000),
  at: z.tuple([z.number(), z.number()]),
})
export type CanvasNote = z.infer<typeof CanvasNote>

/** A titled frame around nodes, which may be drawn as one box. It says nothing about how people go. */
export const CanvasGroup = z.strictObject({
  id: SettingId,
  title: z.string().max(200),
  nodes: z.array(NodeId).max(limits.nodes),
  collapsed: z.literal(true).optional(),
})
export type CanvasGroup = z.infer<typeof CanvasGroup>

/** The drawing of one version of a journey, format 1. */
export const Flow = z.strictObject({
  format: z.literal(1),
  title: LocalizedText,
  entry: NodeId,
  settings: FlowSettings,
  nodes: z.record(NodeId, FlowNode),
  edges: z.array(FlowEdge),
  layout: z.record(NodeId, z.tuple([z.number(), z.number()])).optional(),
  notes: z.array(CanvasNote).max(500).optional(),
  groups: z.array(CanvasGroup).max(200).optional(),
  x: Extra,
})
export type Flow = z.infer<typeof Flow>
