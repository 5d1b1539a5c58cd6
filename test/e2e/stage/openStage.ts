import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { openDatabase, type RawSql } from '@rekindle/server/db'
import { launchChromium } from '../../setup/chromium.ts'
import { freshDatabase } from '../../setup/database.ts'
import { ServerProcess } from '../../setup/server/ServerProcess.ts'

/** `npm start` as it is, a browser that has opened the printed address, and a look of our own into the database. */
export interface Stage {
  page: Page
  browser: Browser
  server: ServerProcess
  sql: RawSql
  /** What the browser complained about: errors of the page and of its console. */
  complaints: string[]
  /** Cuts the server off as a power cut does. */
  cut(): Promise<void>
  /** Starts it again at the same address. */
  startAgain(): Promise<void>
  close(): Promise<void>
}

/** Seconds a person would wait for a thing to appear before thinking that it is broken; a busy machine gets more. */
export const patience = { timeout: 20_000 }

export async function openStage(): Promise<Stage> {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-e2e-'))
  const env = { DATABASE_URL: database.url, REKINDLE_DIR: folder, REKINDLE_LOG: 'error' }
  const server = await ServerProcess.start({ whole: true, env })
  const browser = await launchChromium()
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience.timeout)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The browser tells every refusal, also one that is the right answer to a list with mistakes.
    if (message.type() === 'error' && !/status of 422/.test(message.text())) complaints.push(message.text())
  })
  const own = openDatabase(database.url, { connections: 2 })
  await page.goto(server.openUrl)
  const stage: Stage = {
    page,
    browser,
    server,
    sql: own.sql,
    complaints,
    cut: () => stage.server.kill(),
    async startAgain() {
      const port = new URL(server.url).port
      stage.server = await ServerProcess.start({ whole: true, env: { ...env, REKINDLE_PORT: port } })
    },
    async close() {
      await browser.close()
      await stage.server.stop()
      await own.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return stage
}
