import { existsSync, readFileSync } from 'node:fs'
import { formatDuration } from './say.mjs'

/** Counts of a part from the report that Vitest left, or nothing when the part runs no tests. */
export function countTests(report) {
  if (!report || !existsSync(report)) return undefined
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

const formatCounts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** Time per part, then one closing line with all tests, on standard output. */
export function printSummary(parts) {
  const lines = parts.map(({ name, code, ms, counts }) => {
    const verdict = code === 0 ? 'ok' : 'FAILED'
    return `  ${name.padEnd(12)}${formatDuration(ms).padStart(12)}  ${verdict.padEnd(8)}${counts ? formatCounts(counts) : ''}`
  })
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { counts } of parts) for (const key in counts) total[key] += counts[key]
  const whole = parts.reduce((sum, part) => sum + part.ms, 0)
  const failed = parts.filter((part) => part.code !== 0).map((part) => part.name)
  if (failed.length > 0) lines.push(`  Failed: ${failed.join(', ')}. Run one alone: npm test -- ${failed[0]}`)
  console.log(
    `\nTime per part\n${lines.join('\n')}\n  ${'all'.padEnd(12)}${formatDuration(whole).padStart(12)}`,
  )
  if (parts.some(({ counts }) => counts)) console.log(`\n${formatCounts(total)}`)
}
