import { registry } from '@rekindle/nodes'
import type { Flow, FlowNode, LocalizedText, NodeDiff } from '@rekindle/runtime'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { soundSettings, titleText } from '../../canvas/nodeFace.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { settingLines } from './settingLines.ts'
import { type ChangeLine, useSettingWords } from './useSettingWords.ts'

/** What differs within a node that is in both drawings. */
export function useNodeLines(before: Flow, after: Flow): (diff: NodeDiff) => ChangeLine[] {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const localText = useLocalText()
  const sayLine = useSettingWords()
  return useCallback(
    ({ node, fields }) => {
      const [was, is] = [before.nodes[node], after.nodes[node]]
      if (!was || !is) return []
      const kindOf = ({ type }: FlowNode) => {
        const title = registry.get(type)?.title
        return title ? localText(title) : type
      }
      const nameOf = (title: string | LocalizedText | undefined) => titleText(title, language) || undefined
      const own: Record<string, () => ChangeLine> = {
        type: () => line('type', t('node.type'), kindOf(was), kindOf(is)),
        disabled: () => line('disabled', t('node.disabled'), stateOf(was), stateOf(is)),
        title: () => ({
          ...line('title', t('node.title'), nameOf(was.title), nameOf(is.title)),
          isText: true,
        }),
      }
      const stateOf = ({ disabled }: FlowNode) => t(disabled ? 'node.off' : 'node.on')
      const named = fields.flatMap(({ path }) => own[path[0] ?? '']?.() ?? [])
      const type = registry.get(is.type)
      if (!fields.some(({ path }) => path[0] === 'settings')) return named
      const settings =
        type && was.type === is.type
          ? settingLines(type.settings, soundSettings(was, type), soundSettings(is, type)).map(sayLine)
          : []
      return [...named, ...settings]
    },
    [before, after, language, localText, sayLine, t],
  )
}

const line = (
  key: string,
  label: string,
  before: string | undefined,
  after: string | undefined,
): ChangeLine => ({ key, label, before, after, isText: false })
