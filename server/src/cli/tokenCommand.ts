import { createOpenToken } from '../auth/openTokens.ts'
import { ensureUserOf } from '../auth/users.ts'
import { roles } from '../contract/session.ts'
import { loadAddress } from '../start/savedAddress.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import type { Command, ExitCode } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

const usage = `token [--role ${roles.join('|')}] [--port PORT]`

export const tokenCommand: Command = {
  usage,
  summary: 'Prints an address that signs somebody in, once, within a day.',
  run(args, io) {
    const { values } = readArgs(args, [], { role: { type: 'string' }, port: { type: 'string' } }, usage)
    const role = roles.find((one) => one === (values.role ?? 'owner'))
    if (!role) throw new UsageError(`Role "${values.role}" is unknown: use one of ${roles.join(', ')}.`)
    return withParts<ExitCode>(io.err, async ({ config, database: { sql } }) => {
      const workspaces = await loadWorkspaces(sql)
      if (workspaces.length === 0) throw new UsageError('Nothing is set up yet: run npm start first.')
      const at = Date.now()
      const ids = workspaces.map(({ id }) => id)
      const secret = await createOpenToken(sql, await ensureUserOf(sql, role, ids, at), at)
      const here = values.port ? undefined : loadAddress(config)
      const base = config.publicUrl ?? here ?? `http://${config.host}:${values.port ?? config.port}`
      io.out(`${base}/open?token=${secret}`)
      return 0
    })
  },
}
