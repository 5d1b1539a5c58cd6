import { useTranslation } from 'react-i18next'
import type { ChangeLine } from './useSettingWords.ts'
import { WordDiff } from './WordDiff.tsx'

/** Settings side by side, only what differs: as it was and as it is. Text is told word by word. */
export function LineTable({ lines, caption }: { lines: readonly ChangeLine[]; caption: string }) {
  const { t } = useTranslation('publish')
  if (lines.length === 0) return <p className="text-[13px] text-muted">{t('setting.unseen')}</p>
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-[13px]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-left text-xs text-muted">
          <th className="w-1/2 pb-1 font-medium">{t('setting.before')}</th>
          <th className="w-1/2 pb-1 pl-3 font-medium">{t('setting.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRows key={line.key} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function LineRows({ line: { label, before, after, isText } }: { line: ChangeLine }) {
  const { t } = useTranslation('publish')
  const none = <span className="text-muted">{t('setting.none')}</span>
  const inWords = isText && before !== undefined && after !== undefined
  return (
    <>
      <tr>
        <th colSpan={2} scope="rowgroup" className="border-t pt-2 text-left text-xs font-medium text-muted">
          {label}
        </th>
      </tr>
      {inWords ? (
        <tr>
          <td colSpan={2} className="pt-0.5 pb-2">
            <WordDiff before={before} after={after} />
          </td>
        </tr>
      ) : (
        <tr className="align-top">
          <td className="pt-0.5 pr-3 pb-2 break-words whitespace-pre-wrap text-muted">{before || none}</td>
          <td className="border-l pt-0.5 pb-2 pl-3 font-medium break-words whitespace-pre-wrap">
            {after || none}
          </td>
        </tr>
      )}
    </>
  )
}
