import { Liquid } from 'liquidjs'

const engine = new Liquid({ ownPropertyOnly: true, parseLimit: 100_000 })

/** What is wrong with a piece of Liquid copy, and on which line. `undefined` when it can be rendered. */
export function checkCopy(text: string): { line: number; detail: string } | undefined {
  try {
    engine.parse(text)
    return undefined
  } catch (error) {
    return { line: 1, detail: error instanceof Error ? error.message : String(error) }
  }
}
