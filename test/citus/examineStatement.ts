import { placementOf } from '../../server/src/citus/placement.ts'
import { childrenOf, isTree, readStatements, type Tree } from './readStatement.ts'
import { Scope, type Source } from './Scope.ts'

const harmless = new Set(['TransactionStmt', 'VariableSetStmt', 'NotifyStmt', 'ListenStmt', 'UnlistenStmt'])
/** Rows that a loop may lock, with their buckets named. */
const lockable = new Set(['lanes', 'claims', 'questions', 'sweeps', 'mail'])

/**
 * Why a statement of a loop could not run on one machine of a cluster; nothing when it can. `isLook`: a read of its own,
 * outside of transactions, may go over all buckets as long as it joins rows of a bucket with rows of the same.
 */
export const examineStatement = (text: string, isLook: boolean): string[] =>
  readStatements(text).flatMap(({ kind, tree }) => faultsOf(kind, tree, isLook))

function faultsOf(kind: string, tree: Tree, isLook: boolean): string[] {
  if (harmless.has(kind)) return []
  const top = new Scope(kind, tree)
  const scopes = [...top.all()]
  const isRead = scopes.every((scope) => scope.kind === 'SelectStmt' && !scope.tree.lockingClause)
  const same = unionOf(scopes, true)
  const joined = unionOf(scopes, false)
  const named = (scope: Scope, source: Source, column: string) =>
    same(scope.key(source.alias, column), 'given')
  return scopes.flatMap((scope) => [
    ...faultsOfTarget(scope),
    ...faultsOfConflict(scope),
    ...faultsOfLock(scope),
    ...scope.sources.flatMap(({ table }) =>
      table !== undefined && placementOf(table) === undefined ? [`"${table}" has no place`] : [],
    ),
    ...readSources(scope).flatMap((source) => [
      ...(named(scope, source, 'workspace_id') ? [] : [`"${source.table}" is read without its workspace`]),
      ...(named(scope, source, 'bucket') || (isLook && isRead && isBesideItsOuter(scope, source, same))
        ? []
        : [`"${source.table}" is used without naming its buckets`]),
      ...(isJoinedByBucket(scope, source, joined)
        ? []
        : [`"${source.table}" is joined with rows of other buckets`]),
    ]),
  ])
}

/** Targets of an insert name bucket and workspace in their rows instead. */
const readSources = (scope: Scope): Source[] => (scope.kind === 'InsertStmt' ? [] : scope.distributed)

function faultsOfTarget({ kind, tree }: Scope): string[] {
  if (kind === 'SelectStmt') return []
  const table = String((tree.relation as Tree | undefined)?.relname)
  if (placementOf(table) !== 'distributed')
    return [`"${table}" is written by a loop, and it is not distributed`]
  if (kind !== 'InsertStmt') return []
  const columns = ((tree.cols ?? []) as { ResTarget: { name: string } }[]).map(
    ({ ResTarget }) => ResTarget.name,
  )
  return ['workspace_id', 'bucket'].flatMap((name) =>
    columns.includes(name) ? [] : [`"${table}" is inserted into without "${name}"`],
  )
}

/** Where a row is there already, Citus takes no function but immutable ones: no clock, no chance, nothing that depends on settings. */
function faultsOfConflict({ tree }: Scope): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    for (const [kind, node] of childrenOf(value)) {
      if (kind === 'FuncCall') found.push(namesIn(node.funcname).at(-1) ?? '')
      if (kind === 'SQLValueFunction') found.push('the clock')
      if (kind === 'TypeCast' && isTree(node.typeName) && namesIn(node.typeName.names).includes('interval'))
        found.push('interval')
      walk(node)
    }
  }
  walk([tree.onConflictClause])
  return found
    .filter((name) => !immutable.has(name))
    .map((name) => `"${name}" is not allowed where a row is there already`)
}

const immutable = new Set<string>([])

const namesIn = (names: unknown): string[] =>
  (Array.isArray(names) ? names : []).flatMap((one) =>
    isTree(one) && isTree(one.String) ? [String(one.String.sval)] : [],
  )

function faultsOfLock({ tree, sources }: Scope): string[] {
  if (!tree.lockingClause) return []
  return sources.flatMap(({ alias, table }) =>
    table !== undefined && lockable.has(table) ? [] : [`"${table ?? alias}" is locked`],
  )
}

/** A look may leave buckets open, but what it joins must lie in the same bucket. */
function isBesideItsOuter(scope: Scope, source: Source, same: Same): boolean {
  const mine = scope.key(source.alias, 'bucket')
  const others = scope.sources.filter((other) => other !== source && other.table === undefined)
  const outer = outerWithSources(scope)
  return (
    others.every((other) => same(mine, scope.key(other.alias, 'bucket'))) &&
    (!outer || outer.sources.some((other) => same(mine, outer.key(other.alias, 'bucket'))))
  )
}

/** Two tables that are cut by bucket meet only where their buckets are held equal, not merely both given. */
function isJoinedByBucket(scope: Scope, source: Source, joined: Same): boolean {
  const mine = scope.key(source.alias, 'bucket')
  const outer = outerWithSources(scope)
  return (
    scope.distributed.every((other) => other === source || joined(mine, scope.key(other.alias, 'bucket'))) &&
    (!outer ||
      outer.distributed.length === 0 ||
      outer.distributed.some((other) => joined(mine, outer.key(other.alias, 'bucket'))))
  )
}

/** A query in the place of a table is read by itself; one within a condition goes with the row it is asked for. */
function outerWithSources(scope: Scope): Scope | undefined {
  const { parent } = scope
  if (!parent || parent.sources.length === 0) return undefined
  return JSON.stringify(parent.tree.whereClause ?? null).includes(JSON.stringify(scope.tree))
    ? parent
    : undefined
}

type Same = (a: string, b: string) => boolean

function unionOf(scopes: readonly Scope[], withGiven: boolean): Same {
  const leader = new Map<string, string>()
  const find = (key: string): string => {
    const next = leader.get(key)
    return next === undefined || next === key ? key : find(next)
  }
  for (const { equal } of scopes)
    for (const [a, b] of equal)
      if (withGiven || (a !== 'given' && b !== 'given')) leader.set(find(a), find(b))
  return (a, b) => find(a) === find(b)
}
