import type { Happened } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import { useLocalText } from '../i18n/useLocalText.ts'
import { useWord } from '../i18n/useWord.ts'

interface Props {
  ws: string
  happened: Happened
  /** Called when one follows a link. */
  onGo: () => void
}

const link = 'font-medium text-accent-text underline underline-offset-2'

/** What became of people, a matter a line; each leads to where one sees them. */
export function HappenedLines({ ws, happened, onGo }: Props) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const localText = useLocalText()
  const word = useWord()
  const { came, sent, left, tasks, goals, next } = happened
  const sum = sent.reduce((all, { count }) => all + count, 0)
  const lines: { key: string; line: ReactNode }[] = [
    ...came.map(({ journey, title, count }) => ({
      key: journey,
      line: (
        <>
          {t('happened.came', { count })}{' '}
          <Link to="/w/$ws/journeys/$id" params={{ ws, id: journey }} onClick={onGo} className={link}>
            {localText(title)}
          </Link>
        </>
      ),
    })),
    ...(sum > 0
      ? [
          {
            key: 'sent',
            line: (
              <>
                <Link to="/w/$ws/outbox" params={{ ws }} onClick={onGo} className={link}>
                  {t('happened.sent', { count: sum })}
                </Link>{' '}
                <span className="text-muted">
                  {format.list(
                    sent.map(({ channel, count }) => `${word('channel', channel)} ${format.number(count)}`),
                  )}
                </span>
              </>
            ),
          },
        ]
      : []),
    ...(tasks > 0
      ? [
          {
            key: 'tasks',
            line: (
              <Link to="/w/$ws/tasks" params={{ ws }} onClick={onGo} className={link}>
                {t('happened.tasks', { count: tasks })}
              </Link>
            ),
          },
        ]
      : []),
    ...(goals > 0 ? [{ key: 'goals', line: t('happened.goals', { count: goals }) }] : []),
    ...(left > 0 ? [{ key: 'left', line: t('happened.left', { count: left }) }] : []),
  ]
  return (
    <>
      {lines.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-4">
          {lines.map(({ key, line }) => (
            <li key={key}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{t('happened.nothing')}</p>
      )}
      {next ? (
        <p className="mt-3 border-t pt-3 text-muted">
          {t('happened.next', {
            count: next.count,
            at: format.full(next.at),
          })}{' '}
          <Link
            to="/w/$ws/journeys/$id"
            params={{ ws, id: next.journey }}
            search={{ node: next.node }}
            onClick={onGo}
            className={link}
          >
            {titleOf(next, localText)}
          </Link>
        </p>
      ) : null}
    </>
  )
}

/** The node's own name, else that of its journey. */
function titleOf(
  { nodeTitle, journeyTitle }: NonNullable<Happened['next']>,
  localText: (text: Record<string, string>) => string,
): string {
  if (typeof nodeTitle === 'string' && nodeTitle !== '') return nodeTitle
  return (nodeTitle && typeof nodeTitle === 'object' && localText(nodeTitle)) || localText(journeyTitle)
}
