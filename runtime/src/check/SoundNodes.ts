import type { AnyNodeType } from '../node/NodeType.ts'

/** Nodes whose settings their type takes, by id; with the settings as it read them. */
export type SoundNodes = ReadonlyMap<string, { type: AnyNodeType; settings: unknown }>
