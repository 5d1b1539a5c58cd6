import type { Problem } from '@rekindle/runtime'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from './useProblemText.ts'

interface Props {
  problem: Problem
  /** Title of the node it is about. */
  place?: string | undefined
  onOpen?: (() => void) | undefined
  /** What can be done about it at once. */
  children?: ReactNode
}

/** One problem with its remedy; pressed, it leads to where it is. */
export function ProblemItem({ problem, place, onOpen, children }: Props) {
  const { t } = useTranslation('canvas')
  const { message, remedy } = useProblemText()(problem)
  const bad = problem.severity === 'error'
  const Icon = bad ? CircleAlert : TriangleAlert
  const Row = onOpen ? 'button' : 'div'
  const row = (
    <Row
      {...(onOpen ? { type: 'button' as const, onClick: onOpen } : {})}
      data-problem={problem.code}
      className={`flex w-full items-start gap-2.5 rounded-lg px-2.5 py-2 text-left text-[13px] leading-snug ${onOpen ? 'hover:bg-hover' : ''}`}
    >
      <Icon
        size={15}
        aria-label={t(bad ? 'problems.error' : 'problems.warning')}
        className={`mt-0.5 shrink-0 ${bad ? 'text-bad' : 'text-warn'}`}
      />
      <span className="min-w-0">
        {place ? <span className="block text-xs font-medium text-muted">{place}</span> : null}
        <span className="block break-words">{message}</span>
        <span className="block text-xs break-words text-muted">{remedy}</span>
        <code className="block font-mono text-[10px] text-muted">{problem.code}</code>
      </span>
    </Row>
  )
  return children ? (
    <>
      {row}
      {children}
    </>
  ) : (
    row
  )
}
