import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useRouteFocus } from './useRouteFocus.ts'

afterEach(cleanup)

function Frame() {
  useRouteFocus()
  return (
    <>
      <div role="menu" tabIndex={-1} />
      <Outlet />
    </>
  )
}

const heading = (name: string) => () => (
  <h1 data-page-heading tabIndex={-1}>
    {name}
  </h1>
)

function openAt(path: string) {
  const root = createRootRoute({ component: Frame })
  const page = (at: string) =>
    createRoute({ getParentRoute: () => root, path: at, component: heading(at.slice(1)) })
  const router = createRouter({
    routeTree: root.addChildren([page('/journeys'), page('/customers')]),
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  render(<RouterProvider router={router as never} />)
  return router
}

test('after a change of page the heading of the new page has focus', async () => {
  const router = openAt('/journeys')
  await screen.findByText('journeys')
  expect(document.activeElement).toBe(document.body)
  await act(() => router.navigate({ to: '/customers' } as never))
  const next = await screen.findByText('customers')
  await waitFor(() => expect(document.activeElement).toBe(next))
})

test('a menu that is open when the new page comes keeps the focus', async () => {
  const router = openAt('/journeys')
  await screen.findByText('journeys')
  const menu = screen.getByRole('menu')
  menu.focus()
  await act(() => router.navigate({ to: '/customers' } as never))
  await screen.findByText('customers')
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(menu)
})
