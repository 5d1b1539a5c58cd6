import type { Page } from '@playwright/test'

/** The least size of what one presses with a thumb, in pixels. */
const thumb = 40

/**
 * What a designer would wince at and a script can see, one line each: a page that scrolls sideways, words that are cut off
 * without dots or leave their button, windows and menus that reach out of the screen, controls that lie under something
 * else, texts that were never written. `byThumb`: also what is too small to be pressed with a finger.
 */
export function findMisfits(page: Page, { byThumb = false, least = thumb } = {}): Promise<string[]> {
  return page.evaluate(
    ([least, isTouched]) => {
      const found: string[] = []
      const nameOf = (element: Element) => {
        const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
        return `<${element.tagName.toLowerCase()}> “${words.trim().slice(0, 40)}”`
      }
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect()
        return (
          width > 2 &&
          height > 2 &&
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        )
      }
      const inDrawing = (element: Element) => element.closest('.react-flow') !== null
      // What lies over the page is what is looked at.
      const dialogs = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].filter(
        isSeen,
      )
      const scope = dialogs.at(-1) ?? document.body
      for (const over of dialogs) {
        const { top, bottom } = over.getBoundingClientRect()
        if (top < -1 || bottom > innerHeight + 1) found.push(`reaches out of the window: ${nameOf(over)}`)
      }
      const all = [...scope.querySelectorAll('*')].filter((one) => isSeen(one) && !inDrawing(one))

      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth + 1) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`)
      if (scrollY > 0) found.push(`the page as a whole is scrolled down by ${Math.round(scrollY)}`)
      for (const one of all) {
        const { left, right } = one.getBoundingClientRect()
        const inView = !one.closest('.sr-only, thead, [aria-hidden=true]') && !scrollsSideways(one)
        if (wordsIn(one) && inView && (right > clientWidth + 1 || left < -1))
          found.push(`sticks out of the page: ${nameOf(one)}`)
        const { overflowX, textOverflow } = getComputedStyle(one)
        const over = one.scrollWidth - one.clientWidth
        if (over <= 1 || one.clientWidth === 0 || one.matches('input, select, textarea, .sr-only')) continue
        const hasWords = wordsIn(one)
        const mayScroll = overflowX === 'auto' || overflowX === 'scroll'
        if (mayScroll && isTouched) found.push(`scrolls sideways by ${over}: ${nameOf(one)}`)
        else if (!mayScroll && overflowX !== 'visible' && hasWords && textOverflow !== 'ellipsis')
          found.push(`words are cut off by ${over}: ${nameOf(one)}`)
        else if (one.matches('button, a') && overflowX === 'visible' && over > 2)
          found.push(`words leave their button by ${over}: ${nameOf(one)}`)
      }

      const controls = all.filter((one) =>
        one.matches('a[href], button, input, select, textarea, [role=tab], [role=radio], [role=switch]'),
      )
      for (const one of controls) {
        const { x, y, width, height } = one.getBoundingClientRect()
        const [middleX, middleY] = [x + width / 2, y + height / 2]
        const top = document.elementFromPoint(middleX, middleY)
        const isOutside = !top || top.matches('html, body') || hidesIn(one, middleX, middleY)
        if (!isOutside && !one.contains(top) && !top.contains(one) && !isLabelOf(top, one))
          found.push(`lies under ${nameOf(top)}: ${nameOf(one)}`)
        const inText = one.matches('a') && getComputedStyle(one).display === 'inline'
        const isBox = one.matches('[role=checkbox], [role=switch], [type=checkbox]')
        if (isTouched && !isOutside && !inText && !isBox && (height < least - 0.5 || width < least - 0.5))
          found.push(`is ${Math.round(width)} × ${Math.round(height)}: ${nameOf(one)}`)
      }

      const key = /^[a-z]+:[a-z]\w*(\.\w+)*$/i
      const hole = /\{\{|\bundefined\b|\bNaN\b|\[object /
      const words = all.flatMap((one) => [
        ...[...one.childNodes].flatMap((node) =>
          node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [],
        ),
        ...['aria-label', 'title', 'placeholder'].flatMap((name) => one.getAttribute(name) ?? []),
      ])
      for (const text of new Set(words)) {
        const isCode = text.includes('customer.') || text.includes('offer.')
        if (key.test(text.trim()) || (hole.test(text) && !isCode)) found.push(`was never written: “${text}”`)
      }
      return [...new Set(found)]

      /** Scrolled out of a part that hides what sticks out. */
      function hidesIn(element: Element, atX: number, atY: number): boolean {
        for (let up = element.parentElement; up; up = up.parentElement) {
          if (getComputedStyle(up).overflow === 'visible') continue
          const box = up.getBoundingClientRect()
          // What begins at its edge lies over that; edges fall between pixels.
          if (atX < box.left || atX > box.right - 1 || atY < box.top || atY > box.bottom - 1) return true
        }
        return atX < 0 || atY < 0 || atX >= innerWidth || atY >= innerHeight
      }
      function wordsIn(element: Element): boolean {
        return [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        )
      }
      /** Whether one can come to the rest of it by scrolling. */
      function scrollsSideways(element: Element): boolean {
        for (let up = element.parentElement; up; up = up.parentElement)
          if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return true
        return false
      }
      function isLabelOf(top: Element, control: Element): boolean {
        return top.closest('label')?.htmlFor === control.id && control.id !== ''
      }
    },
    [least, byThumb] as const,
  )
}
