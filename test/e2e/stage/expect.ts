import { expect as expectInTime, type Locator } from '@playwright/test'
import { patience } from './openStage.ts'

const patient = expectInTime.configure(patience)

/** Playwright looks ten times a second when it has no longer than this, and twice a second when it has. */
const stretchMs = 2_400

/** Whether something is on screen: asked ten times a second, and without a copy of the whole page each time it is not. */
async function waitFor(locator: Locator, state: 'visible' | 'hidden', timeout: number): Promise<void> {
  const until = performance.now() + timeout
  for (;;) {
    const left = until - performance.now()
    try {
      return await locator.waitFor({ state, timeout: Math.max(1, Math.min(stretchMs, left)) })
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TimeoutError' || left <= stretchMs) throw error
    }
  }
}

const isLocator = (target: unknown): target is Locator =>
  typeof target === 'object' && target !== null && 'waitFor' in target

/** What is expected of something on the page, with the two that are asked most asked by the rule above. */
function ofLocator(locator: Locator) {
  const quick = {
    toBeVisible: ({ timeout = patience.timeout } = {}) => waitFor(locator, 'visible', timeout),
    toBeHidden: ({ timeout = patience.timeout } = {}) => waitFor(locator, 'hidden', timeout),
  }
  return new Proxy(patient(locator), {
    get: (usual, name) => Reflect.get(Object.hasOwn(quick, name) ? quick : usual, name),
  })
}

/** Playwright's, with the patience of these tests also where none is named, and quicker to see what is there. */
export const expect: typeof patient = new Proxy(patient, {
  apply: (usual, self, args: unknown[]) =>
    isLocator(args[0]) ? ofLocator(args[0]) : Reflect.apply(usual, self, args),
})
