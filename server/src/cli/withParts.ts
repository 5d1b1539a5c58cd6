import { readConfig } from '../config.ts'
import { openParts, type Parts } from '../start/openParts.ts'

/** Opens the database for one command, and closes it after it. */
export async function withParts<T>(
  say: (line: string) => void,
  act: (parts: Parts) => Promise<T>,
): Promise<T> {
  const parts = await openParts(readConfig(process.env), say)
  try {
    return await act(parts)
  } finally {
    await parts.close()
  }
}
