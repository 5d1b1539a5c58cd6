import type { Port } from '@rekindle/runtime'
import type { WaitSettings } from './WaitSettings.ts'

const done: Port = { name: 'done', label: { en: 'Then', 'zh-CN': '然后' } }
const late: Port = { name: 'late', label: { en: 'Too late', 'zh-CN': '已过期' }, optional: true }
const error: Port = {
  name: 'error',
  label: { en: 'No such date', 'zh-CN': '日期无效' },
  kind: 'error',
  optional: true,
}
const happened: Port = { name: 'happened', label: { en: 'It happened', 'zh-CN': '已发生' } }
const holds: Port = { name: 'happened', label: { en: 'It holds', 'zh-CN': '条件成立' } }
const timeout: Port = { name: 'timeout', label: { en: 'Time is up', 'zh-CN': '超时' } }

export function waitPorts(settings: WaitSettings): Port[] {
  if (settings.mode === 'rule') return [holds, timeout]
  if (settings.mode === 'event') {
    const others = (settings.others ?? []).map(({ id, event }) => ({
      name: id,
      label: { en: event, 'zh-CN': event },
    }))
    return [
      others.length === 0
        ? happened
        : { ...happened, label: { en: settings.event, 'zh-CN': settings.event } },
      ...others,
      timeout,
    ]
  }
  if (settings.mode === 'date') return settings.late === 'port' ? [done, late, error] : [done, error]
  return [done]
}
