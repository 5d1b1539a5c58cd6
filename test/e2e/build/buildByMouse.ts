import type { Page } from '@playwright/test'
import { type Flow, type Registry, upgradeSettings } from '@rekindle/runtime'
import { expect } from '../stage/expect.ts'
import { patience } from '../stage/openStage.ts'
import { BoardHand } from './BoardHand.ts'
import { fillJourney } from './fillJourney.ts'
import { fillSettings } from './fillSettings.ts'

interface PortOnScreen {
  /** The card. */
  from: string
  name: string
  label: string
}

/** The ways a marketer has to add a step and to lead a line to one. */
export type Way = 'plus' | 'pull' | 'shelf' | 'edge' | 'line' | 'list'

/**
 * Builds a flow on an open canvas that holds the entry alone, by mouse and with letters typed into fields: step after
 * step from the entry on, each by another way than the one before. Tells how often each way was gone.
 */
export async function buildByMouse(
  page: Page,
  wanted: Flow,
  registry: Registry,
): Promise<Record<Way, number>> {
  const hand = new BoardHand(page)
  const panel = page.getByRole('complementary', { name: 'Settings' })
  const gone: Record<Way, number> = { plus: 0, pull: 0, shelf: 0, edge: 0, line: 0, list: 0 }
  const [entry = ''] = await hand.ids()
  /** Steps of the wanted flow and their cards. */
  const cards = new Map([[wanted.entry, entry]])
  const order = [wanted.entry]

  await fillJourney(panel, wanted)
  for (let at = 0; at < order.length; at++) await makeStep(order[at] ?? '')
  return gone

  async function makeStep(id: string): Promise<void> {
    const card = cards.get(id) ?? ''
    await hand.open(card)
    await fill(id)
    for (const [rank, { label, to }] of waysOut(id).entries()) {
      if (to === undefined) continue
      // Branches and arms have ids of their own here: a way out is known by its rank.
      const port = { from: card, name: await hand.portName(card, rank), label }
      const known = cards.get(to)
      if (known === undefined) await add(port, to)
      else if ((await hand.edge(card, port.name).count()) === 0) await lead(port, known)
    }
  }

  async function fill(id: string): Promise<void> {
    const { node, type } = stepOf(id)
    const name = typeof node.title === 'object' ? node.title.en : node.title
    await expect(panel.getByRole('heading', { name: type.title.en })).toBeVisible(patience)
    if (name) await panel.getByRole('textbox', { name: 'Name on the card' }).fill(name)
    await fillSettings(panel, type.settings, upgradeSettings(type, node))
  }

  /** Puts the step behind a way out, by the way that was gone least. */
  async function add(port: PortOnScreen, to: string): Promise<void> {
    const next = followerOnFirstWay(to)
    if (next !== undefined && gone.edge === 0) {
      // Its follower first; then it is dropped onto the line between.
      const last = await hand.newCard(() => byPlus(port, next))
      await hand.bringIntoSight(port.from, last)
      const line = await hand.middleOf(port.from, port.name)
      take(to, await hand.newCard(() => hand.drop(stepOf(to).type.type, line)))
      take(next, last)
      gone.edge++
      return
    }
    const ways = { plus: byPlus, pull: byPull, shelf: fromShelf }
    const way = (['plus', 'pull', 'shelf'] as const).reduce((a, b) => (gone[b] < gone[a] ? b : a))
    const card = await hand.newCard(() => ways[way](port, to))
    take(to, card)
    gone[way]++
    if (way === 'shelf') await lead(port, card)
  }

  async function byPlus({ from, label }: PortOnScreen, to: string): Promise<void> {
    await hand.open(from)
    await hand
      .card(from)
      .getByRole('button', { name: `Add a node behind “${label}”`, exact: true })
      .click()
    await pick(to)
  }

  /** Lets a line go over nothing: the types are offered there. */
  async function byPull({ from, name }: PortOnScreen, to: string): Promise<void> {
    const [x, y] = await hand.roomFor(from)
    await hand.pull(hand.port(from, name), { x: x - 110, y: y - 30 })
    await pick(to)
  }

  async function fromShelf({ from }: PortOnScreen, to: string): Promise<void> {
    const [x, y] = await hand.roomFor(from)
    await hand.drop(stepOf(to).type.type, { x, y })
  }

  /** Types a few letters of the type's name and presses it. */
  async function pick(to: string): Promise<void> {
    const { type } = stepOf(to)
    const pane = page.locator('[data-radix-popper-content-wrapper]')
    await pane.getByRole('searchbox', { name: 'Find a node type' }).fill(type.title.en ?? '')
    await pane.locator(`[data-palette="${type.type}"]`).click()
  }

  /** Leads a way out to a card that is there: by a line where both are in sight, else by the list of the panel. */
  async function lead({ from, name, label }: PortOnScreen, to: string): Promise<void> {
    const dots = [hand.port(from, name), hand.entrance(to)]
    const inSight = from !== to && (await hand.bringIntoSight(from, to))
    if (inSight && (await Promise.all(dots.map((dot) => hand.isBare(dot)))).every(Boolean)) {
      await hand.pull(hand.port(from, name), await hand.middle(hand.entrance(to)))
      gone.line++
    } else {
      await hand.open(from)
      await panel.getByRole('combobox', { name: label, exact: true }).selectOption(to)
      gone.list++
    }
    await expect(hand.edge(from, name)).toHaveCount(1, patience)
  }

  function take(id: string, card: string): void {
    cards.set(id, card)
    order.push(id)
  }

  function stepOf(id: string) {
    const node = wanted.nodes[id]
    const type = node && registry.get(node.type)
    if (!node || !type) throw new Error(`Node "${id}" is not in the flow.`)
    return { node, type }
  }

  /** Who comes behind a step by the way that a fresh node of its type offers first, if nobody stands there yet. */
  function followerOnFirstWay(id: string): string | undefined {
    const { type } = stepOf(id)
    const first = type.ports(type.defaults).find(({ kind }) => kind === undefined || kind === 'normal')?.name
    const to = waysOut(id).find(({ name }) => name === first)?.to
    return to === id || cards.has(to ?? '') ? undefined : to
  }

  function waysOut(id: string): { name: string; label: string; to: string | undefined }[] {
    const { node, type } = stepOf(id)
    const ports = type.ports(type.settings.parse(upgradeSettings(type, node)))
    return ports.map(({ name, label }) => ({
      name,
      label: label.en ?? name,
      to: wanted.edges.find(({ from, port }) => from === id && port === name)?.to,
    }))
  }
}
