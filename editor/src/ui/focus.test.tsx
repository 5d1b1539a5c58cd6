import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderScreen } from '../testing/renderScreen.tsx'
import { Dialog } from './Dialog.tsx'
import { Drawer } from './Drawer.tsx'
import { Menu, MenuItem } from './Menu.tsx'

afterEach(cleanup)

/** A button that opens a window, and one that opens a menu. */
function Page({ Window }: { Window: typeof Dialog | typeof Drawer }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      <Menu trigger={<button type="button">More</button>}>
        <MenuItem onSelect={() => {}}>Copy</MenuItem>
      </Menu>
      <Window open={open} onClose={() => setOpen(false)} title="Sure?">
        <p>Really?</p>
      </Window>
    </>
  )
}

/** Windows give the focus back a moment after they are gone. */
const aMoment = () => act(() => new Promise<void>((done) => setTimeout(done)))

const windows = [
  ['dialog', Dialog],
  ['drawer', Drawer],
] as const

test.each(windows)('the focus goes back to what opened a %s', async (_, Window) => {
  await renderScreen(<Page Window={Window} />)
  const ask = screen.getByText('Ask')
  ask.focus()
  fireEvent.click(ask)
  expect(document.activeElement?.textContent).toContain('Sure?')
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  await aMoment()
  expect(document.activeElement).toBe(ask)
})

test.each(windows)('a menu that is opened as soon as a %s has closed stays open', async (_, Window) => {
  await renderScreen(<Page Window={Window} />)
  screen.getByText('Ask').focus()
  fireEvent.click(screen.getByText('Ask'))
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  expect(screen.queryByText('Sure?')).toBeNull()
  fireEvent.pointerDown(screen.getByText('More'), { button: 0, pointerType: 'mouse' })
  await aMoment()
  expect(screen.getByRole('menu').contains(document.activeElement)).toBe(true)
})
