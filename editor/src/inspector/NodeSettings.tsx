import { FormKitContext, type NodeForm, nodeForms } from '@rekindle/nodes/forms'
import type { AnyNodeType, FlowNode, Problem } from '@rekindle/runtime'
import { CatchBoundary } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { changeSettings } from '../document/changeNode.ts'
import { setIn } from '../document/setIn.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { FormContext, type FormState } from './FormContext.ts'
import { FieldOf, SchemaField } from './schema/SchemaField.tsx'
import { useAskedField } from './useAskedField.ts'
import { useKit } from './useKit.ts'

interface Props {
  id: string
  node: FlowNode
  type: AnyNodeType
}

/**
 * The settings of a node: its hand-made form, or one drawn from its schema. Every stroke goes into the drawing. What no form
 * can show, because a newer Rekindle or another program wrote it, stays as it is.
 */
export function NodeSettings({ id, node, type }: Props) {
  const { document, problems, readOnly } = useEditing()
  const found = useStore(problems, ({ byNode }) => byNode[id])
  const field = useAskedField(id)
  const kit = useKit(id, field)
  const form = useMemo((): FormState => {
    const portsOf = (settings: unknown) => {
      const parsed = type.settings.safeParse(settings)
      return parsed.success ? type.ports(parsed.data) : undefined
    }
    return {
      schema: type.settings,
      settings: node.settings,
      problems: inSettings(found ?? [], id),
      readOnly,
      field,
      FieldOf,
      change: (path, value) =>
        document.getState().apply({ command: 'changeSettings', key: `${id} ${path.join('.')}` }, (flow) => {
          const before = flow.nodes[id]?.settings
          if (!before) return flow
          const settings = setIn(before, path, value) as FlowNode['settings']
          return changeSettings(flow, { id, settings, before: portsOf(before), after: portsOf(settings) })
        }),
    }
  }, [document, field, found, id, node.settings, readOnly, type])
  if (node.v > type.version) return <Unshown why="newer" />
  return (
    <FormContext value={form}>
      <FormKitContext value={kit}>
        <CatchBoundary getResetKey={() => JSON.stringify(node.settings)} errorComponent={Odd}>
          <FormBody type={type.type} settings={node.settings} change={form.change} />
        </CatchBoundary>
      </FormKitContext>
    </FormContext>
  )
}

const Odd = () => <Unshown why="odd" />

/** In place of a form: what is wrong stands among the problems of the node, and the JSON shows all of it. */
function Unshown({ why }: { why: 'newer' | 'odd' }) {
  const { t } = useTranslation('canvas')
  return <p className="rounded-lg bg-sunken px-3 py-2 text-[13px] text-pretty">{t(`unshown.${why}`)}</p>
}

/** Problems of this node's settings, with paths from there. */
function inSettings(problems: readonly Problem[], id: string): Problem[] {
  return problems.flatMap((one) =>
    one.path[0] === 'nodes' && one.path[1] === id && one.path[2] === 'settings'
      ? [{ ...one, path: one.path.slice(3) }]
      : [],
  )
}

const loaded = new Map<string, NodeForm>()

interface BodyProps {
  type: string
  settings: FlowNode['settings']
  change: FormState['change']
}

function FormBody({ type, settings, change }: BodyProps) {
  const [form, setForm] = useState(() => loaded.get(type))
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const load = nodeForms[type]
    setForm(() => loaded.get(type))
    setError(undefined)
    if (!load || loaded.has(type)) return
    let current = true
    load().then(
      (Form) => {
        loaded.set(type, Form)
        if (current) setForm(() => Form)
      },
      (failure: unknown) => current && setError(failure),
    )
    return () => {
      current = false
    }
  }, [type])
  if (!nodeForms[type]) return <SchemaField path={[]} />
  if (error) return <ErrorState error={error} />
  const Form = form
  return Form ? <Form settings={settings} change={change} /> : <Skeleton className="h-40 w-full" />
}
