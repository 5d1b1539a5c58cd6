import {
  type AnyNodeType,
  type FlowNode,
  type LocalizedText,
  type NodeGroup,
  type Port,
  pickText,
  type Registry,
  upgradeSettings,
} from '@rekindle/runtime'

/** What a card shows of a node. */
export interface NodeFace {
  type: AnyNodeType | undefined
  /** As the schema reads them, or as they were typed where it refuses them. */
  settings: unknown
  group: NodeGroup
  icon: string
  /** The node's own title, else the name of its type. */
  title: string
  /** Name of the type. */
  kind: string
  summary: string
  ports: readonly Port[]
}

const faces = new WeakMap<FlowNode, Map<string, NodeFace>>()

/** Reads a node for the screen. Settings may be half typed: what can't be told of them is left out. */
export function nodeFace(node: FlowNode, registry: Registry, locale: string): NodeFace {
  const kept = faces.get(node)?.get(locale)
  if (kept) return kept
  const face = readFace(node, registry.get(node.type), locale)
  const byLocale = faces.get(node) ?? new Map<string, NodeFace>()
  faces.set(node, byLocale.set(locale, face))
  return face
}

function readFace(node: FlowNode, type: AnyNodeType | undefined, locale: string): NodeFace {
  const kind = type ? pickText(type.title, locale) : node.type
  const settings = type && soundSettings(node, type)
  const ask = <T>(answer: (type: AnyNodeType) => T, otherwise: T): T => {
    if (!type) return otherwise
    try {
      return answer(type)
    } catch {
      // Half-typed settings may break what a type says of itself; the problem is shown at the field.
      return otherwise
    }
  }
  return {
    type,
    settings,
    group: type?.group ?? 'logic',
    icon: type?.icon ?? 'circle-help',
    title: titleText(node.title, locale) || kind,
    kind,
    summary: ask(({ summary }) => summary(settings, locale), ''),
    ports: ask(({ ports }) => ports(settings), []),
  }
}

/** Settings as the schema reads them, with its defaults; as they were typed where it refuses them. */
export function soundSettings(node: FlowNode, type: AnyNodeType): unknown {
  if (node.v > type.version) return node.settings
  const raw = upgradeSettings(type, node)
  const parsed = type.settings.safeParse(raw)
  return parsed.success ? parsed.data : raw
}

export const titleText = (title: string | LocalizedText | undefined, locale: string): string =>
  title === undefined ? '' : typeof title === 'string' ? title : pickText(title, locale)
