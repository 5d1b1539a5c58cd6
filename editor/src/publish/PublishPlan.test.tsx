import { problem } from '@rekindle/runtime'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { PublishPlan } from './PublishPlan.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const plan = {
  problems: [],
  staying: 158,
  audience: 1_280,
  inside: null,
  firstAt: '2026-03-02T01:00:00.000Z',
  nextVersion: 3,
}

test('the plan says who stays and who may come in', async () => {
  await renderDrawing(<PublishPlan preview={plan} />)
  expect(await screen.findByText('1,280 customers fit the audience now')).toBeTruthy()
  expect(screen.getByText('158 people are inside')).toBeTruthy()
})

test('a first version has nobody who could stay', async () => {
  await renderDrawing(<PublishPlan preview={{ ...plan, nextVersion: 1, staying: 0, audience: null }} />)
  expect(await screen.findByText('People come in one by one, when it happens')).toBeTruthy()
  expect(screen.queryByText(/inside/)).toBeNull()
})

test('errors stand in the way and are named in the language on screen', async () => {
  const problems = [problem('copy.empty', { node: 'n_msg', path: ['nodes', 'n_msg', 'settings', 'copy'] })]
  await renderDrawing(<PublishPlan preview={{ ...plan, problems }} />, { language: 'zh-CN' })
  expect((await screen.findByRole('alert')).textContent).toContain('1 个错误')
  expect(await screen.findByText('还没有要发送的文案。')).toBeTruthy()
})
