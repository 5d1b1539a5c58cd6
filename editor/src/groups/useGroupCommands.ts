import type { CanvasGroup } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { stepsAmong } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useSayFull } from '../canvas/useSayFull.ts'
import { changeGroup, groupNodes, joinGroup, ungroup } from '../document/groupNodes.ts'
import { randomText } from '../document/newId.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { focusGroup } from './focusGroup.ts'

/** What one can do with groups from several places. All of it is said to screen readers. */
export interface GroupCommands {
  /** Frames what is selected and asks for a title; with a whole group among it, the rest joins that group. */
  group: () => void
  /** Takes away the frames of groups that are selected whole; what else is selected leaves its group. */
  ungroup: () => void
  /** Collapses the groups that are selected, or opens them when all are collapsed. */
  fold: () => void
  setCollapsed: (group: CanvasGroup, collapsed: boolean) => void
  rename: (id: string, title: string) => void
  select: (group: CanvasGroup) => void
}

export function useGroupCommands(): GroupCommands {
  const { t } = useTranslation('groups')
  const { document, view, chance } = useEditing()
  const sayFull = useSayFull()
  return useMemo(() => {
    const { apply } = document.getState()
    const flowNow = () => document.getState().flow
    const { say, select, rename } = view.getState()
    const chosen = () => stepsAmong(view.getState().nodes)
    const whole = (ids: ReadonlySet<string>) =>
      groupsOf(flowNow()).filter(({ nodes }) => nodes.every((id) => ids.has(id)))
    const commands: GroupCommands = {
      group: () => {
        const nodes = chosen()
        const [into, ...others] = whole(new Set(nodes))
        if (nodes.length === 0 || (into && into.nodes.length === nodes.length)) return
        if (into && others.length === 0) {
          apply({ command: 'regroup' }, (flow) => joinGroup(flow, nodes, into.id))
          say(t('said.joined', { title: into.title, count: nodes.length - into.nodes.length }))
          return
        }
        const id = `group-${randomText(chance)}`
        const title = t('untitled', {
          number: freeNumber(groupsOf(flowNow()), (number) => t('untitled', { number })),
        })
        apply({ command: 'group' }, (flow) => groupNodes(flow, { id, title, nodes }))
        if (!groupsOf(flowNow()).some((group) => group.id === id)) return sayFull('groups')
        say(t('said.grouped', { title, count: nodes.length }))
        rename(id)
      },
      ungroup: () => {
        const nodes = chosen()
        const groups = whole(new Set(nodes))
        if (groups.length > 0) {
          apply({ command: 'ungroup' }, (flow) =>
            ungroup(
              flow,
              groups.map(({ id }) => id),
            ),
          )
          say(t('said.ungrouped', { title: groups.map(({ title }) => title).join(', ') }))
        } else {
          const before = flowNow()
          apply({ command: 'regroup' }, (flow) => joinGroup(flow, nodes, undefined))
          if (flowNow() !== before) say(t('said.left', { count: nodes.length }))
        }
      },
      fold: () => {
        const ids = new Set(chosen())
        const groups = groupsOf(flowNow()).filter(({ nodes }) => nodes.some((id) => ids.has(id)))
        const collapsed = groups.some((group) => !group.collapsed)
        for (const group of groups) commands.setCollapsed(group, collapsed)
      },
      setCollapsed: (group, collapsed) => {
        if ((group.collapsed ?? false) === collapsed) return
        apply({ command: collapsed ? 'collapse' : 'expand' }, (flow) =>
          changeGroup(flow, group.id, { collapsed }),
        )
        select({ nodes: group.nodes })
        say(
          t(collapsed ? 'said.collapsed' : 'said.opened', { title: group.title, count: group.nodes.length }),
        )
        focusGroup(group.id)
      },
      rename: (id, title) => {
        const wanted = title.trim()
        const before = groupsOf(flowNow()).find((group) => group.id === id)
        if (!before || wanted === '' || wanted === before.title) return
        apply({ command: 'renameGroup' }, (flow) => changeGroup(flow, id, { title: wanted }))
        say(t('said.renamed', { title: wanted }))
      },
      select: ({ nodes }) => select({ nodes }),
    }
    return commands
  }, [document, view, chance, sayFull, t])
}

function freeNumber(groups: readonly CanvasGroup[], nameOf: (number: number) => string): number {
  const taken = new Set(groups.map(({ title }) => title))
  let number = 1
  while (taken.has(nameOf(number))) number++
  return number
}
