import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { Tooltip } from 'radix-ui'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient } from '../api/queryClient.ts'
import { useDeviceTheme } from '../theme/useTheme.ts'
import { Toaster } from '../ui/Toaster.tsx'
import { createEditorRouter } from './createEditorRouter.ts'

/** Everything a page needs around it: words, server data, colours, addresses. */
export function App({ i18n }: { i18n: i18n }) {
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(createEditorRouter)
  useDeviceTheme()
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delayDuration={350}>
          <RouterProvider router={router} />
          <Toaster />
        </Tooltip.Provider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
