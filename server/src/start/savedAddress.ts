import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

const fileOf = ({ dir }: Pick<Config, 'dir'>): string => join(dir, 'address')

/** Leaves a note where the server is to be found: commands beside it print addresses that work. */
export const saveAddress = (config: Pick<Config, 'dir'>, url: string): void =>
  writeFileSync(fileOf(config), `${url}\n`)

/** Where a server of this folder was found last. */
export function loadAddress(config: Pick<Config, 'dir'>): string | undefined {
  try {
    return readFileSync(fileOf(config), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
