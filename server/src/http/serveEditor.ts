import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono, MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { ApiError } from './ApiError.ts'

/** The built editor. Whatever is no file is a place inside it, so it answers with the one page it has. */
export function serveEditor(app: Hono, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('*', (c) => c.text('The editor is not built yet: npm run build.', 503))
    return
  }
  app.use('*', caching, etag(), serveStatic({ root: folder }))
  app.get('*', async (c, next) => {
    // A missing asset is missing: a page in its place would break the browser in riddles.
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path)) throw new ApiError('resource.missing')
    return serveStatic({ root: folder, path: 'index.html' })(c, next)
  })
}

/** Names of assets change with their content; the page that names them must be asked for each time. */
const caching: MiddlewareHandler = async (c, next) => {
  await next()
  const isAsset = c.req.path.startsWith('/assets/') && c.res.status < 400
  c.res.headers.set('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
}
