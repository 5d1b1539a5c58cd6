import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { ApiError } from './ApiError.ts'

/** The built editor. Whatever is no file is a place inside it, so it answers with the one page it has. */
export function serveEditor(app: Hono, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('*', (c) => c.text('The editor is not built yet: npm run build.', 503))
    return
  }
  app.use('*', etag())
  app.use('*', serveStatic({ root: folder, onFound: setCaching }))
  app.get('*', async (c, next) => {
    // A missing asset is missing: a page in its place would break the browser in riddles.
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path)) throw new ApiError('resource.missing')
    return serveStatic({ root: folder, path: 'index.html', onFound: setCaching })(c, next)
  })
}

/** Names of assets change with their content; the page that names them must be asked for each time. */
function setCaching(path: string, c: Context): void {
  const isAsset = /[\\/]assets[\\/]/.test(path)
  c.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
}
