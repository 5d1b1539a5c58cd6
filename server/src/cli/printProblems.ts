import { type Flow, type Problem, pickText } from '@rekindle/runtime'
import type { CliIo } from './Command.ts'
import { plain, styleOf } from './style.ts'

/** Problems for people: what, where, and what to do; errors first as they come. */
export function printProblems(
  problems: readonly Problem[],
  flow: Flow | undefined,
  io: Pick<CliIo, 'isTty' | 'out' | 'err' | 'cwd' | 'readStdin'>,
  write: (line: string) => void = io.out,
): void {
  const style = styleOf(io)
  for (const { severity, code, message, remedy, node, path } of problems) {
    const mark = severity === 'error' ? style.red('error  ') : style.yellow('warning')
    const place = placeOf(node, path, flow)
    write(`${mark}  ${message}${place ? style.dim(`  ${plain(place)}`) : ''}`)
    write(`         ${remedy}  ${style.dim(code)}`)
  }
}

function placeOf(
  node: string | undefined,
  path: readonly (string | number)[],
  flow: Flow | undefined,
): string {
  if (node === undefined) return path.join('.')
  const title = flow?.nodes[node]?.title
  const name = title === undefined ? '' : typeof title === 'string' ? title : pickText(title, 'en')
  const within = path[0] === 'nodes' ? path.slice(2) : path
  return [name ? `“${name}” ${node}` : node, within.join('.')].filter(Boolean).join(' · ')
}

/** For example "2 errors, 1 warning". */
export function countWords(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const words = (count: number, word: string) => (count === 1 ? `1 ${word}` : `${count} ${word}s`)
  return [errors > 0 && words(errors, 'error'), warnings > 0 && words(warnings, 'warning')]
    .filter(Boolean)
    .join(', ')
}
