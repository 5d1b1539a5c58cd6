import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { openDatabase, type RawSql } from '@rekindle/server/db'
import { inject } from 'vitest'
import { launchChromium } from '../../setup/chromium.ts'
import { freshDatabase } from '../../setup/database.ts'
import { ServerProcess } from '../../setup/server/ServerProcess.ts'

/** A server as `npm start` runs it, a browser that has opened the printed address, and a look of our own into the database. */
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

/** On an idle machine everything is there within a second; a busy one may take its time. Asked often: it is there soon. */
export const patience = { timeout: 600_000, intervals: [20, 50, 100, 200] }

/** `asPeople`: by the very command that people use, not by the bundled server. */
export async function openStage({ asPeople = false } = {}): Promise<Stage> {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-e2e-'))
  const env = { DATABASE_URL: database.url, REKINDLE_DIR: folder, REKINDLE_LOG: 'error' }
  const way = asPeople ? { whole: true } : { script: inject('scripts').rekindle }
  const server = await ServerProcess.start({ ...way, env })
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
      stage.server = await ServerProcess.start({ ...way, env: { ...env, REKINDLE_PORT: port } })
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
