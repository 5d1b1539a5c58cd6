import { parseArgs } from 'node:util'
import { createOpenToken } from '../auth/openTokens.ts'
import { ensureUserOf } from '../auth/users.ts'
import { readConfig } from '../config.ts'
import { roles } from '../contract/session.ts'
import { openParts } from '../start/openParts.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import { type CliCommand, exitCodes, UsageError } from './Command.ts'

/** `token [--role owner|marketer|agent|viewer] [--port 4600]`: an address that signs somebody in, once. */
export const token: CliCommand = async (args, terminal) => {
  const options = { role: { type: 'string', default: 'owner' }, port: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const role = roles.find((one) => one === values.role)
  if (!role) throw new UsageError(`Role "${values.role}" is unknown: use one of ${roles.join(', ')}.`)
  const config = readConfig(terminal.env)
  const parts = await openParts(config, () => {})
  try {
    const { sql } = parts.database
    const workspaces = await loadWorkspaces(sql)
    if (workspaces.length === 0) throw new UsageError('Nothing is set up yet: run npm start first.')
    const at = Date.now()
    const user = await ensureUserOf(
      sql,
      role,
      workspaces.map(({ id }) => id),
      at,
    )
    const secret = await createOpenToken(sql, user, at)
    const base = config.publicUrl ?? `http://${config.host}:${values.port ?? config.port}`
    terminal.out(`${base}/open?token=${secret}\n`)
    return exitCodes.clean
  } finally {
    await parts.close()
  }
}
