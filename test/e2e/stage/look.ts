import type { Page } from '@playwright/test'
import { expect } from './expect.ts'
import { patience } from './openStage.ts'
import { settleFrames } from './settleFrames.ts'

export const languages = { en: 'English', 'zh-CN': '简体中文' } as const
export const themes = ['light', 'dark'] as const
export type Language = keyof typeof languages
export type Theme = (typeof themes)[number]

const words = {
  theme: { light: /^(Light|浅色)$/, dark: /^(Dark|深色)$/ },
  person: /^(Signed in as|当前用户)/,
}

/** Chooses language and theme in the menu of the person, as one does by hand. */
export async function chooseLook(page: Page, language: Language, theme: Theme): Promise<void> {
  const choose = async (item: string | RegExp) => {
    await page.getByRole('banner').getByRole('button', { name: words.person }).click()
    await page.getByRole('menuitemradio', { name: item }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden(patience)
  }
  await choose(languages[language])
  await expect(page.locator('html')).toHaveAttribute('lang', language, patience)
  await choose(words.theme[theme])
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme, patience)
  await settleFrames(page)
}
