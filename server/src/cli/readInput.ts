import { isUtf8 } from 'node:buffer'
import { open, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CliIo } from './Command.ts'
import { UsageError } from './UsageError.ts'

const most = 256 * 1024 * 1024

/** The whole path of a file that can be read; else wrong usage. */
export async function findFile(path: string, { cwd }: Pick<CliIo, 'cwd'>): Promise<string> {
  const file = resolve(cwd, path)
  try {
    const opened = await open(file)
    const isFolder = (await opened.stat()).isDirectory()
    await opened.close()
    if (!isFolder) return file
  } catch (error) {
    throw new UsageError(reasonOf(path, (error as NodeJS.ErrnoException).code))
  }
  throw new UsageError(reasonOf(path, 'EISDIR'))
}

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

/** Other encodings are refused, never guessed at: names would turn to rubbish. */
export async function readText(path: string, io: CliIo): Promise<string> {
  const bytes = await readInput(path, io)
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  throw new UsageError(`"${path}" is not UTF-8: save it again as UTF-8.`)
}

function reasonOf(path: string, code: string | undefined): string {
  if (code === 'ENOENT') return `There is no file "${path}".`
  if (code === 'EISDIR') return `"${path}" is a folder: name a file.`
  if (code === 'EACCES' || code === 'EPERM') return `"${path}" may not be read.`
  return `"${path}" can't be read (${code ?? 'unknown reason'}).`
}
