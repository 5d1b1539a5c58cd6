import type { Message } from '@rekindle/server/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { MailSearch, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { useWorkspace } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListCard } from '../../ui/ListCard.tsx'
import { SidePane } from '../../ui/SidePane.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { MessageLines } from './MessageLines.tsx'
import { MessagePane } from './MessagePane.tsx'
import { OutboxFilters } from './OutboxFilters.tsx'

/** Every message there is, sent or not, with what the customer sees and why it went as it did. */
export function OutboxPage() {
  const { t } = useTranslation()
  const { id: ws, mode } = useWorkspace()
  const { state, channel, journey, message } = useSearch({ from: '/w/$ws/outbox' })
  const navigate = useNavigate({ from: '/w/$ws/outbox' })
  const pages = usePages<Message>(keys.moving(ws, 'messages'), inWorkspace(ws, 'messages'), {
    state,
    channel,
    journey,
  })
  const filtered = Boolean(state || channel || journey)
  const narrow = useNarrow()
  const chosen = pages.items.find(({ id }) => id === message)
  const current = chosen ?? (narrow ? undefined : pages.items[0])
  return (
    <Page fixed>
      <PageHeader title={t('outbox:title')} about={t(`outbox:about.${mode}`)} />
      <OutboxFilters ws={ws} />
      <div className="grid min-h-0 grow grid-cols-1 grid-rows-2 items-start gap-5 max-sm:grid-rows-none lg:grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(320px,5fr)_7fr]">
        <div className="flex max-h-full min-h-0 flex-col">
          <ListCard
            pages={pages}
            empty={
              filtered ? (
                <EmptyState
                  icon={<MailSearch size={22} />}
                  title={t('outbox:none.title')}
                  about={t('outbox:none.about')}
                  action={
                    <Button onClick={() => void navigate({ search: {} })}>{t('outbox:none.clear')}</Button>
                  }
                />
              ) : (
                <EmptyState
                  icon={<Send size={22} />}
                  title={t('outbox:empty.title')}
                  about={t('outbox:empty.about')}
                />
              )
            }
          >
            {(messages) => (
              <MessageLines
                messages={messages}
                current={current?.id}
                onOpen={(id) =>
                  void navigate({ search: (before) => ({ ...before, message: id }), replace: true })
                }
              />
            )}
          </ListCard>
        </div>
        {current ? (
          <SidePane
            title={t('outbox:messageTo', { name: current.customerName })}
            onClose={() =>
              void navigate({ search: (before) => ({ ...before, message: undefined }), replace: true })
            }
          >
            <MessagePane ws={ws} message={current} />
          </SidePane>
        ) : null}
      </div>
    </Page>
  )
}
