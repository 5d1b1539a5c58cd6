import { expect, test } from 'vitest'
import { sheetOf } from './sheetOf.ts'

/** A drawing on the page, which answers where a point of it is seen. */
function page() {
  const styles = { viewport: { transform: '' }, pane: { transform: '' } }
  let carried = false
  const root = {
    querySelector: (name: string) => ({ style: name.endsWith('pane') ? styles.pane : styles.viewport }),
    toggleAttribute: (_: string, on: boolean) => {
      carried = on
    },
  }
  const through = (transform: string, [x, y]: [number, number]): [number, number] => {
    const [left = 0, top = 0, zoom = 1] = (transform.match(/-?[\d.]+/g) ?? []).map(Number)
    return [left + zoom * x, top + zoom * y]
  }
  return {
    sheet: sheetOf(() => root as never),
    styles,
    isCarried: () => carried,
    seen: (point: [number, number]) =>
      through(styles.pane.transform, through(styles.viewport.transform, point)).map(Math.round),
  }
}

const views = [
  { x: 40, y: -10, zoom: 1 },
  { x: -300, y: 70, zoom: 1 },
  { x: 200, y: 30, zoom: 0.7 },
  { x: 9_000, y: 0, zoom: 0.7 },
  { x: 9_000, y: 0, zoom: 1.7 },
  { x: 0, y: 0, zoom: 0.1 },
]

test('a drawing that is carried is seen where it would be if it were laid there', () => {
  const { sheet, seen, isCarried } = page()
  sheet.lay({ x: 0, y: 0, zoom: 1 })
  expect(isCarried()).toBe(false)
  for (const view of views) {
    sheet.carry(view)
    expect(isCarried()).toBe(true)
    expect(seen([100, 50])).toEqual([view.x + 100 * view.zoom, view.y + 50 * view.zoom].map(Math.round))
  }
})

test('its picture is painted anew only when it is carried too far, or looked at too closely', () => {
  const { sheet, styles } = page()
  const painted = new Set<string>()
  sheet.lay({ x: 0, y: 0, zoom: 1 })
  for (const view of views) {
    sheet.carry(view)
    painted.add(styles.viewport.transform)
  }
  expect([...painted]).toEqual([
    'translate(0px,0px) scale(1)',
    'translate(9000px,0px) scale(0.7)',
    'translate(9000px,0px) scale(1.7)',
    'translate(0px,0px) scale(0.1)',
  ])
})
