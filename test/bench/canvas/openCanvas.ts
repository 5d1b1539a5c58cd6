import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { launchChromium } from '../../setup/chromium.ts'
import { ServerProcess } from '../../setup/server/ServerProcess.ts'
import { benchDatabase } from '../durable/benchServer.ts'
import { bigFlow } from './bigFlow.ts'

/** A server with drawings of several sizes, published, and a browser that may open them. */
export interface CanvasStage {
  page: Page
  debug: CDPSession
  /** Address of the journey with so many nodes. */
  addressOf: (size: number) => string
  close: () => Promise<void>
}

interface Made {
  id: string
  revision: number
}

export async function openCanvas(sizes: readonly number[]): Promise<CanvasStage> {
  const database = await benchDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-canvas-'))
  const server = await ServerProcess.start({
    whole: true,
    env: { DATABASE_URL: database.url, REKINDLE_DIR: folder, REKINDLE_LOG: 'error' },
  })
  const browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(server.openUrl)
  const [workspace] = await page.evaluate(async (): Promise<{ id: string }[]> => {
    const all = (await (await fetch('/api/v1/workspaces')).json()) as { id: string; mode: string }[]
    return all.filter(({ mode }) => mode === 'practice')
  })
  const ws = workspace?.id ?? ''
  const post = (path: string, body: unknown): Promise<Made> =>
    page.evaluate(
      async ([url, text]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(url ?? '', { method: 'POST', headers, body: text ?? '' })
        if (!answer.ok) throw new Error(await answer.text())
        return (await answer.json()) as Made
      },
      [`/api/v1/workspaces/${ws}${path}`, JSON.stringify(body)],
    )
  // Nothing else shall be busy on the machine while frames are counted.
  await post('/practice', { do: 'pause' })
  const ids = new Map<number, string>()
  for (const size of sizes) {
    const made = await post('/journeys', { flow: bigFlow(size) })
    await post(`/journeys/${made.id}/publish`, { revision: made.revision })
    ids.set(size, made.id)
  }
  const debug = await context.newCDPSession(page)
  return {
    page,
    debug,
    addressOf: (size) => `${server.url}/w/${ws}/journeys/${ids.get(size)}`,
    close: async () => {
      await browser.close()
      await server.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
