import type { Rule } from '@rekindle/runtime'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../../testing/renderDrawing.tsx'
import { FormContext } from '../FormContext.ts'
import { RuleBuilder } from './RuleBuilder.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const NoField = () => null
const form = {
  schema: undefined,
  settings: {},
  change: () => {},
  problems: [],
  readOnly: false,
  FieldOf: NoField,
}

function Bench({ start, onRule }: { start: Rule; onRule: (rule: Rule) => void }) {
  const [value, setValue] = useState(start)
  const change = (next: Rule) => {
    onRule(next)
    setValue(next)
  }
  return (
    <FormContext value={form}>
      <RuleBuilder label="Audience" of="customer" path={['audience']} value={value} onChange={change} />
    </FormContext>
  )
}

/** Opens a rule in the builder; the answer tells the rule as it is now. */
async function build(start: Rule): Promise<() => Rule> {
  let rule = start
  const onRule = (next: Rule) => {
    rule = next
  }
  await renderDrawing(<Bench start={start} onRule={onRule} />)
  await screen.findByRole('group', { name: 'Audience' })
  return () => rule
}

test('a number typed for an attribute that is a number stays a number', async () => {
  const rule = await build({ attr: 'months', is: 'gte', value: 6 })
  // Customers are asked for what the attribute is; until then it is a plain field.
  const field = await screen.findByLabelText('Value', { selector: '[inputmode="decimal"]' })
  fireEvent.change(field, { target: { value: '12' } })
  expect(rule()).toEqual({ attr: 'months', is: 'gte', value: 12 })
})

test('another comparison brings a value of the right kind', async () => {
  const rule = await build({ attr: 'lastVisitAt', is: 'eq', value: 'x' })
  fireEvent.change(screen.getByLabelText('Comparison'), { target: { value: 'olderThan' } })
  expect(rule()).toEqual({ attr: 'lastVisitAt', is: 'olderThan', value: '30d' })
  fireEvent.change(screen.getByLabelText('Comparison'), { target: { value: 'isSet' } })
  expect(rule()).toEqual({ attr: 'lastVisitAt', is: 'isSet' })
})

test('a condition is turned into its opposite and back', async () => {
  const rule = await build({ event: 'order.paid', count: { gte: 1 }, within: '30d' })
  fireEvent.click(screen.getByRole('button', { name: 'Turn into the opposite' }))
  expect(rule()).toEqual({ not: { event: 'order.paid', count: { gte: 1 }, within: '30d' } })
  fireEvent.change(screen.getByLabelText('How often'), { target: { value: 'never' } })
  fireEvent.click(screen.getByRole('button', { name: 'Turn into the opposite' }))
  expect(rule()).toEqual({ event: 'order.paid', count: { eq: 0 }, within: '30d' })
})

test('all becomes any, and the rule is said in words', async () => {
  const rule = await build({
    all: [
      { attr: 'tier', is: 'eq', value: 'A' },
      { attr: 'tier', is: 'eq', value: 'B' },
    ],
  })
  fireEvent.click(screen.getByRole('radio', { name: 'Any of these' }))
  expect(rule()).toHaveProperty('any.length', 2)
  expect(screen.getByText('tier is A or tier is B')).toBeTruthy()
})

test('how many customers fit is told, and a half-typed rule is not counted', async () => {
  await build({ attr: 'tier', is: 'eq', value: 'A' })
  expect(await screen.findByText('1 of 1 customers fits now')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Attribute'), { target: { value: '' } })
  expect(await screen.findByText('Not counted until every condition is complete.')).toBeTruthy()
})

test('an event is counted between two bounds, and crossed bounds are told', async () => {
  const rule = await build({ event: 'order.paid', count: { gte: 2 } })
  fireEvent.change(screen.getByLabelText('How often'), { target: { value: 'between' } })
  expect(rule()).toEqual({ event: 'order.paid', count: { gte: 2, lte: 3 } })
  fireEvent.change(screen.getByLabelText('At most'), { target: { value: '1' } })
  expect(rule()).toEqual({ event: 'order.paid', count: { gte: 2, lte: 1 } })
  expect(screen.getByText(/nobody can fit/)).toBeTruthy()
})

test('values of a list are chips: suggestions are taken, and Backspace takes the last away', async () => {
  const rule = await build({ attr: 'tier', is: 'in', value: ['A'] })
  const field = await screen.findByLabelText('Add a value')
  fireEvent.change(field, { target: { value: 'C' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(rule()).toEqual({ attr: 'tier', is: 'in', value: ['A', 'C'] })
  fireEvent.keyDown(field, { key: 'Backspace' })
  expect(rule()).toEqual({ attr: 'tier', is: 'in', value: ['A'] })
  fireEvent.click(screen.getByRole('button', { name: 'Remove A' }))
  expect(rule()).toEqual({ attr: 'tier', is: 'in', value: [] })
})

test('properties of the very event are offered, not attributes of customers', async () => {
  const rule = await build({ event: 'order.paid' })
  fireEvent.focus(await screen.findByLabelText('Event'))
  await screen.findByRole('option', { name: 'order.paid' })
  fireEvent.click(screen.getByRole('button', { name: 'Only if the event …' }))
  expect(rule()).toEqual({ event: 'order.paid', where: { attr: 'total', is: 'gte', value: 40 } })
})
