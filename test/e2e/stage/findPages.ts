import { drawThrice } from './drawThrice.ts'
import { expect } from './expect.ts'
import { patience, type Stage } from './openStage.ts'

interface Place {
  /** Comes there, and waits until it is ready. */
  open: () => Promise<void>
  /** There is no such page on a telephone. */
  wide?: boolean
  /** The least size of what one presses there on a telephone, where it is more than elsewhere. */
  least?: number
}

/** How to come to each page worth a picture. `all`: also to those that `npm test` leaves out. */
export async function findPages({ page, sql, server }: Stage, all: boolean): Promise<Record<string, Place>> {
  const [busy] = await sql<{ ws: string; journey: string; node: string; run: string; customer: string }[]>`
    select r.workspace_id as ws, r.journey_id as journey, r.node, max(r.id::text) as run,
      max(r.customer_id::text) as customer
    from runs r join journeys j on j.id = r.journey_id
    where r.status = 'active' and j.title ->> 'en' like 'Five%' group by 1, 2, 3 order by count(*) desc limit 1`
  const [sorry] = await sql<{ journey: string }[]>`
    select id as journey from journeys where title ->> 'en' like 'Apology%'`
  if (!busy || !sorry) throw new Error('Nobody is under way after five days.')
  const root = `${server.url}/w/${busy.ws}`
  const see = (address: string, ready: string) => async () => {
    await page.goto(`${root}${address}`)
    await expect(page.locator(ready).first()).toBeVisible(patience)
  }
  const numbers = '[data-stat="entered"]'
  const canvas = `/journeys/${busy.journey}`
  const few: Record<string, Place> = {
    journeys: { open: see('/journeys', 'main table') },
    canvas: { open: see(`${canvas}?mode=1`, numbers) },
    node: { open: see(`${canvas}?node=${busy.node}`, numbers) },
    story: { open: see(`/runs/${busy.run}`, 'main time') },
    outbox: { open: see('/outbox', 'main table') },
    tasks: { open: see('/tasks', 'main table') },
  }
  if (!all) return few

  const drawn = await drawThrice(page, busy.ws)
  const draft = `/journeys/${drawn}?version=draft`
  /** The canvas, or on a telephone the list of steps. */
  const steps = '[data-node], [data-step]'
  /** Presses what opens something over the journey, and waits for it. */
  const press = (address: string, ready: string, deed: () => Promise<void>, opened: string): Place => ({
    ...(ready === steps ? { least: 44 } : { wide: true }),
    open: async () => {
      await see(address, ready)()
      await deed()
      await expect(page.locator(opened).first()).toBeVisible(patience)
    },
  })
  const menu = page.getByRole('button', { name: /^(Hold, stop, versions|暂停、停止与版本)$/ })
  return {
    ...few,
    apology: { open: see(`/journeys/${sorry.journey}?mode=1`, numbers) },
    people: { open: see(`${canvas}?people=${busy.node}:waiting`, '[role=dialog] li a') },
    customers: { open: see('/customers', 'main table') },
    customer: { open: see(`/customers/${busy.customer}`, 'main h2') },
    settings: { open: see('/settings', 'main [role=tab]') },
    segments: { open: see('/segments', 'main h1') },
    attention: { open: see('/attention', 'main [role=tab]') },
    operations: { open: see('/operations', 'main table') },
    begin: {
      open: async () => {
        await see('/journeys', 'main table')()
        await page.locator('main header button').last().click()
        await expect(page.getByRole('radio').nth(1)).toBeVisible(patience)
      },
    },
    comments: {
      open: async () => {
        await see(`/journeys/${sorry.journey}?version=1`, steps)()
        await page
          .getByRole('button', { name: /^(Comments|评论)/ })
          .first()
          .click()
        // In the panel, or in the sheet on a telephone.
        await expect(page.getByRole('radio', { name: /^(Open|未解决)/ })).toBeVisible(patience)
      },
    },
    follow: { wide: true, open: see(`${canvas}?version=1&run=${busy.run}`, '[data-follow-step]') },
    outline: {
      wide: true,
      open: see(`/journeys/${drawn}?version=draft&view=outline`, '[role=row][data-node]'),
    },
    compare: { open: see(`/journeys/${drawn}?diff=1..draft`, '[data-change=added], aside li button') },
    row: press(
      `/journeys/${drawn}?version=draft&view=outline`,
      '[role=row][data-node]',
      () => page.locator('[role=row][data-node] button').last().click(),
      '[role=menu]',
    ),
    versions: press(
      draft,
      steps,
      async () => {
        await menu.click()
        await page.getByRole('menuitem').last().click()
      },
      '[role=dialog] li',
    ),
    publish: press(draft, steps, () => page.locator('[data-tour=publish]').click(), '[role=dialog] li'),
    details: press(
      `${canvas}?version=1`,
      numbers,
      // Cards move once more when their numbers come: from under the mouse, if it was there before.
      () =>
        expect(async () => {
          await page.locator(numbers).first().hover()
          await expect(page.locator('[data-details]').first()).toBeVisible({ timeout: 2_000 })
        }).toPass(patience),
      '[data-details] svg',
    ),
  }
}
