import { loadModule, parseSync } from 'libpg-query'

/** A node of PostgreSQL's own parse tree. */
export type Tree = { [name: string]: unknown }

await loadModule()

/** The statements of a text, by PostgreSQL's own parser: their kind, and what is in them. */
export function readStatements(text: string): { kind: string; tree: Tree }[] {
  const { stmts } = parseSync(text) as { stmts: { stmt: Tree }[] }
  return stmts.flatMap(({ stmt }) =>
    Object.entries(stmt).map(([kind, tree]) => ({ kind, tree: tree as Tree })),
  )
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every tree directly below, by the name of its node. */
export function* childrenOf(value: unknown): Generator<[kind: string, tree: Tree]> {
  if (Array.isArray(value)) for (const one of value) yield* childrenOf(one)
  else if (isTree(value))
    for (const [kind, tree] of Object.entries(value))
      if (isTree(tree) || Array.isArray(tree)) yield [kind, tree as Tree]
}

/** `a.b` of a column reference as its parts. */
export function columnOf(value: unknown): string[] | undefined {
  const reference = isTree(value) ? (value.ColumnRef as { fields?: unknown[] } | undefined) : undefined
  return reference?.fields?.flatMap((field) => {
    const text = isTree(field) && isTree(field.String) ? field.String.sval : undefined
    return typeof text === 'string' ? [text] : []
  })
}

/** Whether the value is given with the statement: a parameter or a constant, perhaps cast. */
export function isGiven(value: unknown): boolean {
  if (!isTree(value)) return false
  if (value.ParamRef || value.A_Const) return true
  return isTree(value.TypeCast) && isGiven(value.TypeCast.arg)
}
