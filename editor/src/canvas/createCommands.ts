import type { AnyNodeType, Flow } from '@rekindle/runtime'
import { addNode, type NewNode, nodeOfType } from '../document/addNode.ts'
import { type Clip, clipOf, isEmptyClip } from '../document/Clip.ts'
import { addNote } from '../document/changeNotes.ts'
import { connect, type PortRef } from '../document/connect.ts'
import { parseEdgeKey } from '../document/edgeKey.ts'
import { joinGroup } from '../document/groupNodes.ts'
import { insertOnEdge } from '../document/insertOnEdge.ts'
import { makeRoom } from '../document/makeRoom.ts'
import { moveNodes } from '../document/moveNodes.ts'
import { newNodeId, randomText } from '../document/newId.ts'
import type { Point } from '../document/Point.ts'
import { pasteClip } from '../document/pasteClip.ts'
import { removeParts } from '../document/removeParts.ts'
import { replaceNode } from '../document/replaceNode.ts'
import { canDisable, setDisabled, subtreeOf } from '../document/setDisabled.ts'
import { groupUnder } from '../groups/dropInto.ts'
import { cardBox } from '../groups/groupBox.ts'
import { noteKey, noteOf, stepsAmong } from './createView.ts'
import type { Editing } from './Editing.ts'
import { soundSettings } from './nodeFace.ts'
import { pasteAt } from './pasteAt.ts'
import { placeAfter } from './placeAfter.ts'

/** What one can do to the drawing from several places: keys, menus, the palette. New parts become the selection. */
export interface Commands {
  /** Where it is put into a frame it joins that group. */
  add: (type: AnyNodeType, at: Point) => string
  /** Behind the selected node, led to from its first free port; on the selected line; else at `otherwise`. */
  addAfterSelected: (type: AnyNodeType, otherwise: Point) => string
  /** Behind a way out, which leads to it from now on. Without a place it finds a free one. */
  addBehind: (type: AnyNodeType, from: PortRef, at?: Point) => string
  insert: (type: AnyNodeType, edge: PortRef) => string | undefined
  remove: (how?: 'remove' | 'cut') => void
  copy: () => Clip | undefined
  paste: (clip: Clip, at?: Point) => void
  duplicate: () => void
  /** Disables the selected nodes, or enables them when all of them are disabled. */
  toggleDisabled: () => void
  /** Disables a node and everything that people reach by it alone. */
  disableSubtree: (id: string) => void
  /** Puts a node of another type in the place of one. */
  replace: (id: string, type: AnyNodeType) => void
  selectAll: () => void
  /** Sticks an empty note on and says which; nothing where there is room for no more. */
  note: (at: Point) => string | undefined
}

export function createCommands({ document, view, registry, numbers, chance }: Editing): Commands {
  const flowNow = () => document.getState().flow
  const { apply } = document.getState()
  const { select } = view.getState()
  const firstPort = (type: AnyNodeType, settings: unknown) =>
    type.ports(settings).find(({ kind }) => kind === undefined || kind === 'normal')?.name
  const create = (type: AnyNodeType, at: Point): NewNode => ({
    id: newNodeId(flowNow().nodes, chance),
    node: nodeOfType(type, randomText(chance)),
    at,
  })
  const selectedNodes = () => stepsAmong(view.getState().nodes)
  const selectedNotes = () => [...view.getState().nodes].flatMap((key) => noteOf(key) ?? [])
  const clipNow = () => clipOf(flowNow(), selectedNodes(), selectedNotes())

  /** The selected node's first port that leads nowhere. */
  const freePort = (id: string): string | undefined => {
    const flow = flowNow()
    const node = flow.nodes[id]
    const type = node && registry.get(node.type)
    if (!node || !type?.settings.safeParse(node.settings).success) return undefined
    const drawn = new Set(flow.edges.filter(({ from }) => from === id).map(({ port }) => port))
    return type.ports(soundSettings(node, type)).find(({ name }) => !drawn.has(name))?.name
  }

  const putClip = (command: 'paste' | 'duplicate', clip: Clip, at: Point = pasteAt(clip, undefined)) => {
    const { flow, added, addedNotes } = pasteClip(flowNow(), clip, { registry, chance, at })
    apply({ command }, () => flow)
    select({ nodes: [...added, ...addedNotes.map(noteKey)] })
  }

  const insert: Commands['insert'] = (type, edge) => {
    const flow = flowNow()
    const to = flow.edges.find(({ from, port }) => from === edge.from && port === edge.port)?.to
    if (to === undefined) return undefined
    const room = makeRoom(flow, edge.from, to)
    const added = create(type, room.at)
    const port = firstPort(type, added.node.settings)
    apply({ command: 'insertNode' }, (before) =>
      insertOnEdge(moveNodes(before, room.moves), edge, added, port),
    )
    select({ nodes: [added.id] })
    return added.id
  }

  /** The group into whose frame a new card was put. */
  const frameAround = (before: Flow, after: Flow, id: string): string | undefined => {
    const sources = { registry, hasNumbers: numbers.getState().stats !== undefined }
    const boxIn = (flow: Flow) => (node: string) => cardBox({ ...sources, flow }, node)
    const { x, y, width, height } = boxIn(after)(id)
    return groupUnder({ ...sources, flow: before, boxOf: boxIn(before) }, [x + width / 2, y + height / 2])
  }

  /** Adds a card to the drawing, and to the group on whose ground it comes to lie. */
  const put = (flow: Flow, added: NewNode): Flow => {
    const next = addNode(flow, added)
    return joinGroup(next, [added.id], frameAround(flow, next, added.id))
  }

  return {
    add: (type, at) => {
      const added = create(type, at)
      apply({ command: 'addNode' }, (flow) => put(flow, added))
      select({ nodes: [added.id] })
      return added.id
    },
    addAfterSelected: (type, otherwise) => {
      const [from, ...others] = selectedNodes()
      const [line, ...lines] = view.getState().edges
      const inserted = line && !from && lines.length === 0 ? insert(type, parseEdgeKey(line)) : undefined
      if (inserted !== undefined) return inserted
      const before = others.length === 0 ? from : undefined
      const port = before === undefined ? undefined : freePort(before)
      const added = create(type, before === undefined ? otherwise : placeAfter(flowNow(), before))
      apply({ command: 'addNode' }, (flow) => {
        const next = put(flow, added)
        return before && port ? connect(next, { from: before, port, to: added.id }) : next
      })
      select({ nodes: [added.id] })
      return added.id
    },
    addBehind: (type, ref, at = placeAfter(flowNow(), ref.from)) => {
      const added = create(type, at)
      apply({ command: 'addNode' }, (flow) => connect(put(flow, added), { ...ref, to: added.id }))
      select({ nodes: [added.id] })
      return added.id
    },
    insert,
    remove: (how = 'remove') => {
      const { edges } = view.getState()
      const parts = {
        nodes: selectedNodes(),
        notes: selectedNotes(),
        edges: [...edges].map(parseEdgeKey),
      }
      apply({ command: how }, (flow) => removeParts(flow, parts))
      select({})
    },
    copy: () => {
      const clip = clipNow()
      return isEmptyClip(clip) ? undefined : clip
    },
    paste: (clip, at) => putClip('paste', clip, at),
    duplicate: () => {
      const clip = clipNow()
      if (!isEmptyClip(clip)) putClip('duplicate', clip)
    },
    toggleDisabled: () => {
      const flow = flowNow()
      const meant = selectedNodes().filter((id) => canDisable(flow, registry, id))
      const on = meant.some((id) => !flow.nodes[id]?.disabled)
      apply({ command: on ? 'disable' : 'enable' }, (now) => setDisabled(now, meant, on))
    },
    disableSubtree: (id) => {
      const flow = flowNow()
      const meant = subtreeOf(flow, id).filter((one) => canDisable(flow, registry, one))
      apply({ command: 'disable' }, (now) => setDisabled(now, meant, true))
    },
    replace: (id, type) => {
      const node = nodeOfType(type, randomText(chance))
      const replaced = replaceNode(flowNow(), id, node, chance)
      // What is switched off does not begin to send because it became something else.
      const stays = flowNow().nodes[id]?.disabled && canDisable(replaced.flow, registry, replaced.id)
      const flow = stays ? setDisabled(replaced.flow, [replaced.id], true) : replaced.flow
      apply({ command: 'replace' }, () => flow)
      select({ nodes: [replaced.id] })
    },
    selectAll: () => {
      const { nodes, notes = [] } = flowNow()
      select({ nodes: [...Object.keys(nodes), ...notes.map(({ id }) => noteKey(id))] })
    },
    note: (at) => {
      const id = `note-${randomText(chance)}`
      const before = flowNow()
      apply({ command: 'addNote' }, (flow) => addNote(flow, id, at))
      if (flowNow() === before) return undefined
      select({ nodes: [noteKey(id)] })
      return id
    },
  }
}
