import { type AnyNodeType, type Flow, type Fragment, PortName } from '@rekindle/runtime'
import { createCompileContext } from '../../runtime/src/compile/createCompileContext.ts'

const flow: Flow = {
  format: 1,
  title: {},
  entry: 'n_node',
  settings: { goals: [{ id: 'back', event: 'order.paid', window: '30d' }] },
  nodes: {},
  edges: [],
}

/** One node compiled by itself. Each drawn port leads to `n_<port>`. */
export function fragmentOf(type: AnyNodeType, settings: unknown, isDrawn: boolean): Fragment {
  const ports = type.ports(settings)
  const drawn = isDrawn ? ports.map(({ name }) => [name, `n_${PortName.parse(name)}`] as const) : []
  return type.compile(settings, createCompileContext('n_node', ports, new Map(drawn), flow))
}
