import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { ApiError } from '../api/ApiError.ts'
import { sessionQuery } from '../api/session.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { OpenAddressPage } from './OpenAddressPage.tsx'
import { Splash } from './Splash.tsx'

/** Lets nobody past without a session; without one it says which address to open. */
export function SessionGate() {
  const session = useQuery(sessionQuery)
  if (session.data) return <Outlet />
  if (session.error instanceof ApiError && session.error.status === 401) return <OpenAddressPage />
  if (session.error)
    return (
      <main className="flex h-full items-center justify-center">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  return <Splash />
}
