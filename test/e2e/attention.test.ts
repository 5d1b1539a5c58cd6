import { inWorkspace } from '@rekindle/server/db'
import { afterAll, beforeAll, test } from 'vitest'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { expect } from './stage/expect.ts'
import { findFlaws } from './stage/findFlaws.ts'
import { chooseLook } from './stage/look.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'

let stage: Stage
let workspace: string
beforeAll(async () => {
  stage = await openStage()
  const [row] = await stage.sql<{ id: string }[]>`select id from workspaces where mode = 'practice'`
  workspace = row?.id ?? ''
})
afterAll(() => stage.close())

const shoot = async (name: string) => {
  const folder = process.env.REKINDLE_PICTURES
  if (folder) await stage.page.screenshot({ path: `${folder}/${name}.png` })
}

/** Something arrives for a customer that nobody understands. */
async function spoil(): Promise<void> {
  const { sql } = stage
  const [customer] = await sql<{ id: string }[]>`
    select customer_id as id from runs where workspace_id = ${workspace} and status = 'active' limit 1`
  const item = { kind: 'nonsense' } as never
  await inWorkspace(sql, workspace, (tx) =>
    insertItems(tx, workspace, [{ customerId: customer?.id ?? '', item }], Date.now()),
  )
}

test('somebody who stands still is counted, listed with the cause, and goes on when the item is skipped', async () => {
  const { page, sql } = stage
  await page.goto(`${stage.server.url}/w/${workspace}/attention`)
  await expect(page.getByText('Nobody stands still')).toBeVisible(patience)
  await expect
    .poll(
      async () => (await sql`select 1 from runs where workspace_id = ${workspace} limit 1`).length,
      patience,
    )
    .toBe(1)
  await spoil()
  await expect.poll(async () => (await sql`select 1 from stuck_customers`).length, patience).toBe(1)
  await page.reload()
  await expect(page.getByText('Something arrived that nobody understands.')).toBeVisible(patience)
  await expect(page.getByRole('link', { name: /1 needs attention/ })).toBeVisible(patience)
  expect(await findFlaws(page)).toEqual([])
  await shoot('attention-en-light')
  await chooseLook(page, 'zh-CN', 'dark')
  await expect(page.getByRole('heading', { name: '需要处理' })).toBeVisible(patience)
  expect(await findFlaws(page)).toEqual([])
  await shoot('attention-zh-dark')
  await chooseLook(page, 'en', 'light')
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Skip', exact: true }).click()
  await expect(page.getByText('Nobody stands still')).toBeVisible(patience)
  await page.getByRole('tab', { name: 'Skipped' }).click()
  await expect(page.getByRole('button', { name: 'Put back' })).toBeVisible(patience)
  await shoot('attention-skipped')
})

test('whoever administers sees the workers, what waits, and the last hour', async () => {
  const { page, sql } = stage
  await sql`
    insert into worker_minutes (workspace_id, minute, worker_id, steps, transactions, sends, fill, lag_ms, inbox)
    select ${workspace}, date_trunc('minute', now()) - n * interval '1 minute', gen_random_uuid(),
      3000 + (n * 7919) % 2500, 40, 20 + (n * 31) % 17, 0.3 + ((n * 13) % 10) / 20.0, 200 * ((n * 17) % 9), (n * 29) % 50
    from generate_series(1, 55) n`
  await page.goto(`${stage.server.url}/w/${workspace}/operations`)
  await expect(page.getByText('At work')).toBeVisible(patience)
  await expect(page.getByRole('img', { name: 'Steps a second' })).toBeVisible(patience)
  expect(await findFlaws(page)).toEqual([])
  await shoot('operations-en-light')
  await chooseLook(page, 'zh-CN', 'dark')
  await expect(page.getByText('工作中')).toBeVisible(patience)
  expect(await findFlaws(page)).toEqual([])
  await shoot('operations-zh-dark')
  expect(stage.complaints).toEqual([])
})
