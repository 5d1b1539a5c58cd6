import { spawnSync } from 'node:child_process'

/** Installs Debian packages where we may: as root, with apt. Answers whether they are there now. */
export function installByApt(...packages: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
  if (install().status === 0) return true
  // Without package lists (a bare image) the first try fails.
  spawnSync('apt-get', ['update'], { env })
  return install().status === 0
}
