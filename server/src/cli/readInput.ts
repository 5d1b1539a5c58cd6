import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CliIo } from './Command.ts'
import { UsageError } from './UsageError.ts'

const most = 256 * 1024 * 1024

/** The bytes of a file, or of standard input for `-`. A file that can't be read is wrong usage. */
export async function readInput(path: string, io: CliIo): Promise<Uint8Array> {
  if (path === '-') return io.readStdin()
  const file = resolve(io.cwd, path)
  try {
    const { size } = await stat(file)
    if (size > most) throw new UsageError(`"${path}" has ${size} bytes: at most ${most} are read.`)
    return await readFile(file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(reasonOf(path, (error as NodeJS.ErrnoException).code))
  }
}

export const readText = async (path: string, io: CliIo): Promise<string> =>
  new TextDecoder().decode(await readInput(path, io))

function reasonOf(path: string, code: string | undefined): string {
  if (code === 'ENOENT') return `There is no file "${path}".`
  if (code === 'EISDIR') return `"${path}" is a folder: name a file.`
  if (code === 'EACCES' || code === 'EPERM') return `"${path}" may not be read.`
  return `"${path}" can't be read (${code ?? 'unknown reason'}).`
}
