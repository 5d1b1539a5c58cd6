import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleError } from '../../server/src/http/handleError.ts'
import { securityHeaders } from '../../server/src/http/securityHeaders.ts'
import { serveEditor } from '../../server/src/http/serveEditor.ts'
import { createLog } from '../../server/src/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'rekindle-editor-'))
const app = new Hono()

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><p>editor')
  writeFileSync(join(folder, 'assets/main-abc123.js'), 'export {}')
  writeFileSync(join(folder, '..', 'rekindle-secret.txt'), 'secret')
  app.onError(handleError({ log: createLog('silent') }))
  app.use('*', securityHeaders())
  serveEditor(app, folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(join(folder, '..', 'rekindle-secret.txt'))
})

test('any place inside the editor answers with its page, asked for each time', async () => {
  for (const path of ['/', '/w/x/journeys/y?node=n_1']) {
    const response = await app.request(path)
    expect(await response.text()).toContain('editor')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
})

test('assets are kept for ever, and answered by their tag when the browser has them', async () => {
  const first = await app.request('/assets/main-abc123.js')
  expect(first.headers.get('cache-control')).toContain('immutable')
  expect(first.headers.get('content-type')).toContain('javascript')
  const again = await app.request('/assets/main-abc123.js', {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test('a missing asset is missing, and nothing outside the folder is there', async () => {
  for (const path of [
    '/assets/gone.js',
    '/../rekindle-secret.txt',
    '/%2e%2e/rekindle-secret.txt',
    '/..%2frekindle-secret.txt',
  ])
    expect(await (await app.request(path)).text()).not.toContain('secret"')
  expect((await app.request('/assets/gone.js')).status).toBe(404)
  expect(await (await app.request('/%2e%2e%2frekindle-secret.txt')).text()).not.toBe('secret')
})

test('scripts come from us alone; workers may', async () => {
  const policy = (await app.request('/')).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("worker-src 'self' blob:")
  expect(policy).toContain("frame-ancestors 'none'")
})
