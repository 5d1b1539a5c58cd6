import type { Locator, Page } from '@playwright/test'
import { expect } from '../stage/expect.ts'
import { patience } from '../stage/openStage.ts'

interface Spot {
  x: number
  y: number
}

interface Box extends Spot {
  width: number
  height: number
}

/** How far a card has to stay from the rim of the canvas, so that bars and maps do not lie over it. */
const rim = 70
/** Steps of a real mouse between two places. */
const steps = 6

/** A hand with a mouse on the canvas: pans by the wheel, presses, drags. It sees what a person sees. */
export class BoardHand {
  private readonly page: Page
  readonly canvas: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.locator('[data-canvas]')
  }

  card(id: string): Locator {
    return this.page.locator(`[data-node="${id}"]`)
  }

  ids(): Promise<string[]> {
    return this.page
      .locator('[data-node]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-node') ?? ''))
  }

  /** Does something that makes exactly one card, and tells its id. */
  async newCard(make: () => Promise<void>): Promise<string> {
    const before = new Set(await this.ids())
    await make()
    await expect.poll(async () => (await this.ids()).length, patience).toBe(before.size + 1)
    return (await this.ids()).find((id) => !before.has(id)) ?? ''
  }

  /** Pans until the whole of these cards lies in sight; false if they lie too far apart. */
  async bringIntoSight(...ids: string[]): Promise<boolean> {
    for (let tries = 0; tries < 40; tries++) {
      const view = await this.box(this.canvas)
      const all = around(await Promise.all(ids.map((id) => this.box(this.card(id)))))
      if (all.width > view.width - 2 * rim || all.height > view.height - 2 * rim) return false
      const x = middle(all.x, all.width) - middle(view.x, view.width)
      const y = middle(all.y, all.height) - middle(view.y, view.height)
      if (
        Math.abs(x) <= (view.width - all.width) / 2 - rim &&
        Math.abs(y) <= (view.height - all.height) / 2 - rim
      )
        return true
      await this.page.mouse.move(...(await this.freeSpot(1, 1)))
      // The canvas goes half as far as the wheel.
      await this.page.mouse.wheel(x * 2, y * 2)
      await this.aFrame()
    }
    throw new Error(`The cards ${ids.join(', ')} do not come into sight.`)
  }

  /** Presses a card, so that its panel opens. */
  async open(id: string): Promise<void> {
    await this.bringIntoSight(id)
    // A card that got more ways out has grown over its neighbour: people set all of them side by side.
    if (!(await this.bareSpot(id))) {
      await this.page.getByRole('button', { name: 'Tidy up', exact: true }).click()
      await expect
        .poll(async () => {
          await this.bringIntoSight(id)
          return (await this.bareSpot(id)) !== undefined
        }, patience)
        .toBe(true)
    }
    const { x, y } = (await this.bareSpot(id)) ?? { x: 0, y: 0 }
    await this.page.mouse.click(x, y)
  }

  /** A place on a card where it can be pressed: nothing lies over it, and it is no button. */
  private bareSpot(id: string): Promise<Spot | undefined> {
    return this.card(id).evaluate((card) => {
      const { x, y, width, height } = card.getBoundingClientRect()
      const shares = [0.3, 0.5, 0.7, 0.1, 0.9]
      const heading = { x: x + 60, y: y + 40 }
      const others = shares.flatMap((down) =>
        shares.map((along) => ({ x: x + width * along, y: y + height * down })),
      )
      return [heading, ...others].find((spot) => {
        const top = document.elementFromPoint(spot.x, spot.y)
        return top !== null && card.contains(top) && top.closest('button, a, input') === null
      })
    })
  }

  /** Presses the background, so that the panel of the whole journey opens. */
  async openJourney(): Promise<void> {
    await this.page.mouse.click(...(await this.freeSpot(8, 8)))
  }

  /** The dot a line starts from. */
  port(id: string, port: string): Locator {
    return this.page.locator(
      `.react-flow__node[data-id="${id}"] .react-flow__handle.source[data-port="${port}"]`,
    )
  }

  /** Ports stand in the order of their ranks. */
  async portName(id: string, rank: number): Promise<string> {
    const dot = this.page.locator(`.react-flow__node[data-id="${id}"] .react-flow__handle.source`).nth(rank)
    return (await dot.getAttribute('data-port')) ?? ''
  }

  edge(from: string, port: string): Locator {
    return this.page.locator(`.react-flow__edge[data-id="${from} ${port}"]`)
  }

  /** Where lines come in. */
  entrance(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"] .react-flow__handle.target`)
  }

  /** Draws a line from a dot to a place on screen. */
  async pull(from: Locator, to: Spot): Promise<void> {
    const start = await this.middle(from)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x - 12, to.y - 4, { steps })
    await this.page.mouse.move(to.x, to.y, { steps: 3 })
    await this.page.mouse.up()
  }

  /** Takes a node type from the shelf and lets it go somewhere. */
  async drop(type: string, at: Spot): Promise<void> {
    const { x, y } = await this.box(this.canvas)
    await this.page
      .locator(`nav [data-palette="${type}"]`)
      .dragTo(this.canvas, { targetPosition: { x: at.x - x, y: at.y - y }, force: true })
  }

  /** The middle of a line. */
  async middleOf(from: string, port: string): Promise<Spot> {
    return this.edge(from, port)
      .locator('path.react-flow__edge-path')
      .evaluate((path) => {
        const line = path as SVGPathElement
        const { x, y } = line.getPointAtLength(line.getTotalLength() / 2)
        const point = new DOMPoint(x, y).matrixTransform(line.getScreenCTM() ?? new DOMMatrix())
        return { x: point.x, y: point.y }
      })
  }

  /** Room for a card beside one in sight. Where there is none, people put the drawing in order. */
  async roomFor(near: string): Promise<[number, number]> {
    const [width, height] = [260, 130]
    await this.bringIntoSight(near)
    const spot = await this.findFree(width, height, near)
    if (spot) return [spot.x, spot.y]
    await this.page.getByRole('button', { name: 'Tidy up', exact: true }).click()
    await expect
      .poll(async () => {
        await this.bringIntoSight(near)
        return (await this.findFree(width, height, near)) !== undefined
      }, patience)
      .toBe(true)
    return this.freeSpot(width, height, near)
  }

  /** The middle of a part of the canvas where nothing lies, the part nearest to a card when one is named. */
  async freeSpot(width: number, height: number, near?: string): Promise<[number, number]> {
    const spot = await this.findFree(width, height, near)
    if (!spot) throw new Error('There is no free place on the canvas.')
    return [spot.x, spot.y]
  }

  private findFree(width: number, height: number, near?: string): Promise<Spot | undefined> {
    return this.canvas.evaluate(
      (canvas, [w, h, id]) => {
        const area = canvas.getBoundingClientRect()
        const start = id
          ? (document.querySelector(`[data-node="${id}"]`)?.getBoundingClientRect() ?? area)
          : area
        // Closer than the smallest button is wide.
        const places = (middle: number, size: number) => {
          const count = Math.ceil(size / 16) + 1
          return Array.from({ length: count }, (_, i) => middle - size / 2 + (size * i) / (count - 1))
        }
        const isFree = (x: number, y: number) =>
          places(x, w).every((px) =>
            places(y, h).every((py) => document.elementFromPoint(px, py)?.matches('.react-flow__pane')),
          )
        const spots: { x: number; y: number }[] = []
        for (let x = area.left + 12 + w / 2; x < area.right - 12 - w / 2; x += 24)
          for (let y = area.top + 12 + h / 2; y < area.bottom - 12 - h / 2; y += 24) spots.push({ x, y })
        const far = ({ x, y }: { x: number; y: number }) => Math.hypot(x - start.right, y - start.bottom)
        return spots.sort((a, b) => far(a) - far(b)).find(({ x, y }) => isFree(x, y))
      },
      [width, height, near ?? ''] as const,
    )
  }

  async middle(part: Locator): Promise<Spot> {
    const { x, y, width, height } = await this.box(part)
    return { x: middle(x, width), y: middle(y, height) }
  }

  /** Whether nothing lies over a dot, so that the mouse can take it. */
  isBare(dot: Locator): Promise<boolean> {
    return dot.evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2) === one
    })
  }

  private async box(part: Locator): Promise<Box> {
    const box = await part.boundingBox()
    if (!box) throw new Error('A part of the canvas is not drawn.')
    return box
  }

  private aFrame(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done()))
        }),
    )
  }
}

const middle = (start: number, size: number): number => start + size / 2

/** The smallest box around all. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
