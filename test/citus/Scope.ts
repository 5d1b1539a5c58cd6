import { placementOf } from '../../server/src/citus/placement.ts'
import { childrenOf, columnOf, isGiven, isTree, type Tree } from './readStatement.ts'

/** A table, or something made of tables, under the name it has in one query. */
export interface Source {
  alias: string
  /** Absent for functions, subqueries and `with` queries. */
  table?: string
}

export const queryKinds = ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt'] as const

/** One query within a statement: what it reads from, which columns it holds equal, and the queries inside of it. */
export class Scope {
  readonly sources: Source[] = []
  readonly inner: Scope[] = []
  readonly kind: string
  readonly tree: Tree
  readonly parent: Scope | undefined
  /** Pairs that are equal: columns as `<scope>.<alias>.<column>`, or the word `given`. */
  readonly equal: [string, string][] = []
  private readonly id: number
  private static count = 0

  constructor(kind: string, tree: Tree, parent?: Scope, withs: ReadonlySet<string> = new Set()) {
    this.kind = kind
    this.tree = tree
    this.parent = parent
    this.id = Scope.count++
    const known = new Set([...withs, ...withNames(tree)])
    if (isTree(tree.relation)) this.addTable(tree.relation, known)
    for (const from of [tree.fromClause, tree.usingClause])
      for (const one of listOf(from)) this.addSource(one, known)
    for (const condition of [tree.whereClause]) this.addConditions(condition)
    this.findInner(tree, known)
  }

  private addTable(relation: Tree, withs: ReadonlySet<string>): void {
    const name = String(relation.relname)
    const alias = isTree(relation.alias) ? String(relation.alias.aliasname) : name
    this.sources.push(withs.has(name) ? { alias } : { alias, table: name })
  }

  private addSource(from: Tree, withs: ReadonlySet<string>): void {
    if (isTree(from.RangeVar)) this.addTable(from.RangeVar, withs)
    else if (isTree(from.JoinExpr)) this.addJoin(from.JoinExpr, withs)
    else
      for (const [, tree] of childrenOf(from))
        if (isTree(tree.alias)) this.sources.push({ alias: String(tree.alias.aliasname) })
  }

  private addJoin({ larg, rarg, quals, usingClause }: Tree, withs: ReadonlySet<string>): void {
    for (const side of [larg, rarg]) if (isTree(side)) this.addSource(side, withs)
    this.addConditions(quals)
    const [left, right] = this.sources.slice(-2)
    for (const { String: name } of listOf(usingClause))
      if (left && right && isTree(name))
        this.equal.push([this.key(left.alias, String(name.sval)), this.key(right.alias, String(name.sval))])
  }

  /** Only what must hold for every row: parts of an `and`. */
  private addConditions(condition: unknown): void {
    if (!isTree(condition)) return
    if (isTree(condition.BoolExpr) && condition.BoolExpr.boolop === 'AND_EXPR')
      for (const part of listOf(condition.BoolExpr.args)) this.addConditions(part)
    const same = condition.A_Expr
    if (!isTree(same) || !['AEXPR_OP', 'AEXPR_OP_ANY'].includes(String(same.kind))) return
    if (JSON.stringify(same.name) !== '[{"String":{"sval":"="}}]') return
    const [left, right] = [this.place(same.lexpr), this.place(same.rexpr)]
    if (left && right) this.equal.push([left, right])
  }

  private place(value: unknown): string | undefined {
    if (isGiven(value)) return 'given'
    const column = columnOf(value)
    if (!column) return undefined
    const [first = '', second] = column
    return second === undefined ? this.findBare(first) : this.findAlias(first, second)
  }

  /** A column without a name before it is of the nearest table; queries under watch name it where there are two. */
  private findBare(column: string): string | undefined {
    const source = this.sources.find(({ table }) => table !== undefined) ?? this.sources[0]
    return source ? this.key(source.alias, column) : this.parent?.findBare(column)
  }

  private findAlias(alias: string, column: string): string | undefined {
    return this.sources.some((source) => source.alias === alias)
      ? this.key(alias, column)
      : this.parent?.findAlias(alias, column)
  }

  key = (alias: string, column: string): string => `${this.id}.${alias}.${column}`

  private findInner(value: unknown, withs: ReadonlySet<string>): void {
    for (const [kind, tree] of childrenOf(value)) {
      if (
        (queryKinds as readonly string[]).includes(kind) ||
        ((kind === 'larg' || kind === 'rarg') && 'targetList' in tree)
      )
        this.inner.push(
          new Scope(kind === 'larg' || kind === 'rarg' ? 'SelectStmt' : kind, tree, this, withs),
        )
      else this.findInner(tree, withs)
    }
  }

  /** This query and all within. */
  *all(): Generator<Scope> {
    yield this
    for (const scope of this.inner) yield* scope.all()
  }

  get distributed(): Source[] {
    return this.sources.filter(({ table }) => table !== undefined && placementOf(table) === 'distributed')
  }
}

const listOf = (value: unknown): Tree[] => (Array.isArray(value) ? value.filter(isTree) : [])

function withNames(tree: Tree): string[] {
  const clause = tree.withClause as { ctes?: unknown } | undefined
  return listOf(clause?.ctes).flatMap(({ CommonTableExpr: one }) =>
    isTree(one) ? [String(one.ctename)] : [],
  )
}
