import { loadavg } from 'node:os'
import type { Ratio } from './measureRatio.ts'
import type { Finding, Study } from './Study.ts'

const goalOf = ({ goal }: Finding): string => {
  if (!goal) return ''
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`
}

function isReached({ goal, found }: Finding): boolean {
  if (!goal) return true
  return 'atLeast' in goal ? found.median >= goal.atLeast : found.median <= goal.atMost
}

/**
 * Runs a study and prints what it finds: line by line as it comes, and at its end as rows of a table for
 * DECISIONS.md. Answers whether all goals were reached.
 */
export async function runStudy(study: Study, size: Readonly<Record<string, number>>): Promise<boolean> {
  const sizes = Object.entries(size).map(([name, value]) => `${name} ${value.toLocaleString('en')}`)
  console.log(`\n${study.name}: ${study.tells}\n${sizes.join(', ')}; load ${loadOf()}`)
  console.log(`${''.padEnd(30)}       min    median       max`)
  const startedAt = performance.now()
  const findings: Finding[] = []
  for await (const one of study.run(size)) {
    if (typeof one === 'string') {
      console.log(one)
      continue
    }
    findings.push(one)
    const goal = one.goal ? ` (goal ${goalOf(one)}: ${isReached(one) ? 'reached' : 'MISSED'})` : ''
    console.log(
      `${one.name.padEnd(30)} ${formatRatio(one.found, one.digits).join(' ')}   ${one.tells}${goal}`,
    )
  }
  const took = `${Math.round((performance.now() - startedAt) / 1_000)} s`
  console.log(`${study.name} took ${took}; load ${loadOf()}. For DECISIONS.md:\n`)
  console.log(`| ${study.name}: ${sizes.join(', ')} | min | median | max | goal |\n|---|---|---|---|---|`)
  for (const one of findings) {
    const { name, found, digits, tells } = one
    const cells = formatRatio(found, digits).map((text) => text.trim())
    const reached = one.goal ? `${goalOf(one)}, ${isReached(one) ? '' : 'not '}reached` : ''
    console.log(`| ${name}: ${tells} | ${cells.join(' | ')} | ${reached} |`)
  }
  return findings.every(isReached)
}

export const formatRatio = ({ min, median, max }: Ratio, digits: number): string[] =>
  [min, median, max].map((value) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }).padStart(9),
  )

const loadOf = (): string => (loadavg()[0] ?? 0).toFixed(1)
