import type { Session } from '@rekindle/server/contract'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { type RenderResult, render } from '@testing-library/react'
import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient, keys } from '../api/queryClient.ts'
import { createI18n } from '../i18n/createI18n.ts'
import type { Language } from '../i18n/languages.ts'

/** Who is at work in component tests: an owner, in a practice workspace in Shanghai. */
export const session: Session = {
  user: { id: 'usr_1', name: 'Lin Yue', role: 'owner' },
  permissions: ['customers.read', 'customers.write', 'practice.drive', 'journeys.write', 'tasks.work'],
  workspaces: [
    {
      id: 'ws_1',
      name: 'Clear Car Care',
      mode: 'practice',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      locales: ['zh-CN', 'en'],
      now: '2026-03-14T06:20:00.000Z',
    },
  ],
}

/** Draws a piece of the editor inside of a workspace, in one language, without a server; `at` is the address. */
export async function renderScreen(
  piece: ReactNode,
  language: Language = 'en',
  at = '/w/ws_1',
): Promise<RenderResult> {
  const queryClient = createQueryClient()
  queryClient.setQueryData(keys.session, session)
  queryClient.setQueryData(keys.still('ws_1', 'practice'), {
    now: '2026-03-14T06:20:00.000Z',
    playing: false,
    speed: 1,
    nextAt: null,
    startedAt: '2026-03-02T01:00:00.000Z',
  })
  const root = createRootRoute()
  const page = (path: string) => createRoute({ getParentRoute: () => root, path, component: () => piece })
  const router = createRouter({
    routeTree: root.addChildren([page('/w/$ws'), page('/w/$ws/journeys/$id')]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  await router.load()
  return render(
    <I18nextProvider i18n={await createI18n(language)}>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider>
          <RouterProvider router={router as never} />
        </Tooltip.Provider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
}
