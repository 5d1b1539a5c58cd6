import type { z } from 'zod'
import type { FlowSettings } from '../flow/Flow.ts'
import type { Problem } from '../flow/Problem.ts'
import type { LocalizedText } from '../flow/text.ts'
import type { EntryPlan } from './EntryPlan.ts'
import type { CompileContext, Fragment } from './Fragment.ts'
import type { TextReaders } from './TextReaders.ts'

/** Shelves of the palette, in this order. */
export const nodeGroups = ['entry', 'logic', 'time', 'reach', 'offer', 'people', 'end'] as const
export type NodeGroup = (typeof nodeGroups)[number]

/** A named way out of a node. */
export interface Port {
  name: string
  label: LocalizedText
  /** `error` ports end the run as failed when undrawn; the others complete it. */
  kind?: 'normal' | 'error' | 'control' | undefined
  /** An undrawn port is meant to stay so: no warning. */
  optional?: boolean | undefined
}

/** From the shortest to the longest time somebody may rest, in milliseconds; `most` is Infinity where nobody can say. */
export interface Stay {
  least: number
  most: number
}

/** What a node's own check may look at. */
export interface NodeCheckContext {
  node: string
  flow: FlowSettings
  readers: TextReaders
}

/** A node on the way to another, and the port people leave it by. */
export interface LeftNode {
  type: string
  settings: unknown
  port: string
}

/** What a check of the way to a node may look at; worked out when it is asked for. */
export interface WayCheckContext {
  node: string
  /**
   * Where people were a moment before they come here: the nodes right before this one and, past those that hold nobody up, the
   * ones before them. A disabled node is seen through.
   */
  before: () => readonly LeftNode[]
  /** Every node that people may have come through, on any way; disabled ones did nothing. */
  earlier: () => readonly LeftNode[]
  /**
   * How long people are kept at most behind each of these ports, in milliseconds, before the ways of two of them meet; Infinity
   * where nobody can say. A port that leads nowhere is absent.
   */
  keptBehind: (ports: readonly string[]) => ReadonlyMap<string, number>
}

/** The one definition of a node type: form, check, compile, JSON Schema and docs all derive from it. */
export interface NodeType<Settings = unknown> {
  type: string
  version: number
  title: LocalizedText
  /** One sentence for the palette and the docs. */
  purpose: LocalizedText
  group: NodeGroup
  /** Name of a lucide icon. */
  icon: string
  settings: z.ZodType<Settings>
  /** Names of the settings that are nothing but words for customers or colleagues. */
  copy?: readonly string[] | undefined
  defaults: NoInfer<Settings>
  ports: (settings: Settings) => Port[]
  /** Whether a node so set always rests for a while: a circle of nodes needs one such. */
  waits?: ((settings: Settings) => boolean) | undefined
  /** How long people rest here who leave by this port; absent: they go on at once, but for what holds up a message. */
  lasts?: ((settings: Settings, port: string) => Stay) | undefined
  /** The port people take while the node is disabled; the first normal one when not said. */
  bypass?: ((settings: Settings) => string) | undefined
  /** The settings with a way out one rank earlier (-1) or later (1), where ranks decide; undefined where it can't move. */
  rerank?: ((settings: Settings, port: string, by: -1 | 1) => Settings | undefined) | undefined
  /** Makes this a type that journeys begin with. */
  entry?: ((settings: Settings) => EntryPlan) | undefined
  /** From version n (key) to n + 1, on raw settings. */
  upgrades?: Record<number, (settings: Record<string, unknown>) => Record<string, unknown>> | undefined
  /** Settings for a new node or a copy, where something must not be shared with other nodes: an experiment's id. */
  renew?: ((settings: Settings, freshId: string) => Settings) | undefined
  /** One line for the card on the canvas. */
  summary: (settings: Settings, locale: string) => string
  check?: ((settings: Settings, cx: NodeCheckContext) => Problem[]) | undefined
  /** What is wrong because of the way people come by. Asked after every stroke. */
  checkWay?: ((settings: Settings, cx: WayCheckContext) => Problem[]) | undefined
  compile: (settings: Settings, cx: CompileContext) => Fragment
}

/** Defines a node type; settings are inferred from its schema. */
export function defineNode<Settings>(definition: NodeType<Settings>): NodeType<Settings> {
  return definition
}

/** A node type whose settings are not known here. Its functions take only settings its own schema accepted. */
// biome-ignore lint/suspicious/noExplicitAny: settings stay opaque to the engine; each type's schema guards its own functions
export type AnyNodeType = NodeType<any>

/** Node types by name. A parameter everywhere: the engine knows none. */
export type Registry = ReadonlyMap<string, AnyNodeType>

/** Builds a registry; a type named twice is a broken promise. */
export function createRegistry(types: readonly AnyNodeType[]): Registry {
  const registry = new Map<string, AnyNodeType>()
  for (const type of types) {
    if (registry.has(type.type))
      throw new Error(`Node type "${type.type}" is listed twice: give each its own name.`)
    registry.set(type.type, type)
  }
  return registry
}
