import { type AnyNodeType, createRegistry } from '@rekindle/runtime'
import { channel } from './channel/channel.ts'
import { condition } from './condition/condition.ts'
import { exit } from './exit/exit.ts'
import { lookup } from './lookup/lookup.ts'
import { note } from './note/note.ts'
import { offer } from './offer/offer.ts'
import { segment } from './segment/segment.ts'
import { split } from './split/split.ts'
import { task } from './task/task.ts'
import { update } from './update/update.ts'
import { wait } from './wait/wait.ts'

/** Every node type there is, in the order of the palette. A new one is one line here. */
export const nodeTypes: readonly AnyNodeType[] = [
  segment,
  condition,
  split,
  note,
  wait,
  channel,
  offer,
  task,
  update,
  lookup,
  exit,
]

/** The node types by name, as checks, the compiler and the engine take them. */
export const registry = createRegistry(nodeTypes)

export type { ChannelSettings } from './channel/ChannelSettings.ts'
export { categoryWords, channelWords } from './channel/channelWords.ts'
export { liquidPath } from './channel/liquidPath.ts'
export { smsSize } from './channel/smsSize.ts'
export type { ConditionSettings } from './condition/condition.ts'
export type { ExitSettings } from './exit/exit.ts'
export { exitReasonWords } from './exit/exitReasonWords.ts'
export type { LookupSettings } from './lookup/lookup.ts'
export type { NoteSettings } from './note/note.ts'
export type { OfferSettings } from './offer/offer.ts'
export type { SegmentSettings } from './segment/SegmentSettings.ts'
export type { SplitSettings } from './split/SplitSettings.ts'
export type { TaskSettings } from './task/task.ts'
export type { UpdateSettings } from './update/update.ts'
export type { WaitSettings } from './wait/WaitSettings.ts'
export { durationWords } from './words/durationWords.ts'
export { ruleWords } from './words/ruleWords.ts'
export { weekdayWords } from './words/weekdayWords.ts'
