import type { Hono } from 'hono'
import { html } from 'hono/html'
import { redeemOpenToken } from '../auth/openTokens.ts'
import { readSession, writeSessionCookie } from '../auth/signIn.ts'
import type { Services } from './Services.ts'

/** The address that `npm start` prints: turns its token into a session, once, and leads to the editor. */
export function mountOpenPage(app: Hono, services: Services): void {
  app.get('/open', async (c) => {
    c.header('cache-control', 'no-store')
    const token = c.req.query('token') ?? ''
    const secret = await redeemOpenToken(services.database.sql, token, services.now())
    if (secret) {
      writeSessionCookie(c, services, secret)
      await services.practice.welcome()
    } else if (!(await readSession(c, services))) return c.html(usedUp(), 401)
    return c.redirect('/')
  })
}

const usedUp = () => html`<!doctype html>
<meta charset="utf-8"><title>Rekindle</title><meta name="viewport" content="width=device-width">
<main style="font: 16px/1.6 system-ui; max-width: 34em; margin: 15vh auto; padding: 0 1em">
<p>This link was used already, or is older than a day. Make a new one where the server runs:</p>
<pre>npm run rekindle -- token</pre>
<p lang="zh-CN">此链接已被使用或已超过一天。请在运行服务器的机器上生成新的链接：</p>
<pre>npm run rekindle -- token</pre>
</main>`
