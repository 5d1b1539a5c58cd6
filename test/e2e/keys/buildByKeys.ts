import type { Page } from '@playwright/test'
import { type Flow, type Registry, upgradeSettings } from '@rekindle/runtime'
import { fillJourney } from '../build/fillJourney.ts'
import { fillSettings } from '../build/fillSettings.ts'
import { expect } from '../stage/expect.ts'
import { patience } from '../stage/openStage.ts'
import { keyed } from './keyed.ts'
import { OutlineHand } from './OutlineHand.ts'

/**
 * Builds a flow without a mouse. The page shows a canvas that holds the entry alone: the journey is set there, and one
 * letter leads to the outline, where the rest is made.
 */
export async function buildByKeys(page: Page, wanted: Flow, registry: Registry): Promise<void> {
  const hand = new OutlineHand(page)
  const panel = page.getByRole('complementary', { name: 'Settings' })
  const entry = page.locator('[data-node][data-type="segment"]')
  const first = (await entry.getAttribute('data-node')) ?? ''
  /** Steps of the wanted flow and their rows. */
  const rows = new Map([[wanted.entry, first]])
  const order = [wanted.entry]

  await fillJourney(keyed(panel), wanted)
  // Out of the settings the way leads to the entry.
  await page.keyboard.press('Escape')
  await expect(entry).toBeFocused()
  await page.keyboard.press('o')
  await expect(hand.row(first)).toBeFocused(patience)
  await hand.rename(nameOf(wanted.entry))
  for (let at = 0; at < order.length; at++) await makeStep(order[at] ?? '')

  async function makeStep(id: string): Promise<void> {
    const row = rows.get(id) ?? ''
    await hand.goTo(row)
    await fill(id)
    const ways = waysOut(id)
    for (const { name, to } of ways) {
      if (to === undefined) continue
      await hand.goTo(ways.length === 1 ? row : `${row} ${name}`)
      const known = rows.get(to)
      if (known !== undefined) {
        await hand.lead(known, nameOf(to))
        continue
      }
      const { type } = stepOf(to)
      rows.set(to, await hand.add(type.type, type.title.en ?? ''))
      await hand.rename(nameOf(to))
      order.push(to)
    }
  }

  /** Enter opens the settings, Escape leads back to the row. */
  async function fill(id: string): Promise<void> {
    const { node, type } = stepOf(id)
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: type.title.en, exact: true })).toBeVisible(patience)
    // Forms are fetched when they are first asked for.
    await expect(panel.locator('[data-place]').first()).toBeVisible(patience)
    await fillSettings(keyed(panel), type.settings, upgradeSettings(type, node))
    await page.keyboard.press('Escape')
    await expect(hand.row(rows.get(id) ?? '')).toBeFocused()
  }

  function nameOf(id: string): string {
    const { title } = stepOf(id).node
    return (typeof title === 'object' ? title.en : title) ?? ''
  }

  function stepOf(id: string) {
    const node = wanted.nodes[id]
    const type = node && registry.get(node.type)
    if (!node || !type) throw new Error(`Node "${id}" is not in the flow.`)
    return { node, type }
  }

  function waysOut(id: string): { name: string; to: string | undefined }[] {
    const { node, type } = stepOf(id)
    return type.ports(type.settings.parse(upgradeSettings(type, node))).map(({ name }) => ({
      name,
      to: wanted.edges.find(({ from, port }) => from === id && port === name)?.to,
    }))
  }
}
