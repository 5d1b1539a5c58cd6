import type { Instant } from '@rekindle/runtime'
import { defaultSeed, practiceId, practiceStart } from '@rekindle/runtime/world'
import { v7 } from 'uuid'
import { ensureWorkspace, type RawSql } from '../db/index.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'

/** A practice workspace and a live one, made at the first start. */
export async function ensureWorkspaces(sql: RawSql, at: Instant): Promise<WorkspaceRow[]> {
  const known = await loadWorkspaces(sql)
  const common = { zone: 'Asia/Shanghai', currency: 'CNY', locales: ['zh-CN', 'en'] }
  if (!known.some(({ mode }) => mode === 'practice')) {
    const brand = '渡口车房 Ferry Lane Garage'
    const names = { id: practiceId, name: 'Ferry Lane Garage · 渡口车房', brand }
    await ensureWorkspace(
      sql,
      { ...common, ...names, mode: 'practice', seed: defaultSeed, clockAt: practiceStart },
      at,
    )
  }
  if (!known.some(({ mode }) => mode === 'live')) {
    const names = { id: v7(), name: 'My brand · 我的品牌', brand: 'My brand' }
    await ensureWorkspace(sql, { ...common, ...names, mode: 'live', seed: names.id }, at)
  }
  return loadWorkspaces(sql)
}
