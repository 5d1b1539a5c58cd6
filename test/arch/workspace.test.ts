import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot, packages } from './sources.ts'

interface Manifest {
  packageManager?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const readManifest = (path: string): Manifest => JSON.parse(readFileSync(inRoot(path), 'utf8'))

const versionsOf = (manifest: Manifest) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/

test('the lockfile holds no addresses', () => {
  expect(readFileSync(inRoot('pnpm-lock.yaml'), 'utf8')).not.toMatch(/tarball:|https?:\/\//)
})

test('the root manifest is one that npm understands too', () => {
  const manifest = readManifest('package.json')
  expect(versionsOf(manifest).filter(([, version]) => !exact.test(version))).toEqual([])
  expect(manifest.packageManager).toBeUndefined()
})

test('every version is exact and the same in all packages', () => {
  const seen = new Map<string, string>()
  const wrong: string[] = []
  for (const path of ['package.json', ...packages.map((name) => `${name}/package.json`)]) {
    for (const [name, version] of versionsOf(readManifest(path))) {
      if (name.startsWith('@rekindle/') ? version !== 'workspace:*' : !exact.test(version))
        wrong.push(`${path} ${name}`)
      if ((seen.get(name) ?? version) !== version)
        wrong.push(`${path} ${name} ${version}, elsewhere ${seen.get(name)}`)
      seen.set(name, version)
    }
  }
  expect(wrong).toEqual([])
})
