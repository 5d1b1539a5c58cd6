import { createScanner, printParseErrorCode, visit } from 'jsonc-parser'
import { limits } from '../flow/limits.ts'
import { type Problem, problem } from '../flow/Problem.ts'
import { deepest } from './depth.ts'

/** What a JSON text says. `value` is absent when the text is no JSON. */
export interface ReadText {
  value?: unknown
  problems: Problem[]
}

const mostProblems = 50

/** Reads JSON that people write: mistakes are named with line and column, and so is a key that stands twice. */
export function readFlowText(text: string): ReadText {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.flowBytes)
    return { problems: [problem('flow.tooLarge', { params: { bytes, limit: limits.flowBytes } })] }
  const json = text.startsWith('\u{FEFF}') ? text.slice(1) : text
  if (nesting(json) > deepest) {
    const detail = `The text is nested more than ${deepest} levels deep.`
    return { problems: [problem('flow.shape', { params: { detail } })] }
  }
  const { syntax, doubles } = findMistakes(json)
  if (syntax.length > 0) return { problems: syntax.slice(0, mostProblems) }
  try {
    return { value: JSON.parse(json), problems: doubles.slice(0, mostProblems) }
  } catch (error) {
    return { problems: [invalid(0, 0, error instanceof Error ? error.message : String(error))] }
  }
}

/** Levels of brackets, counted without recursion: the parser behind would run out of stack on hostile text. */
function nesting(json: string): number {
  const scanner = createScanner(json, true)
  let depth = 0
  let most = 0
  while (scanner.getPosition() < json.length && most <= deepest) {
    scanner.scan()
    // A text that holds a bracket is longer: it has its quotes.
    const token = scanner.getTokenLength() === 1 ? json[scanner.getTokenOffset()] : undefined
    if (token === '{' || token === '[') most = Math.max(most, ++depth)
    else if (token === '}' || token === ']') depth--
  }
  return most
}

function findMistakes(json: string): { syntax: Problem[]; doubles: Problem[] } {
  const syntax: Problem[] = []
  const doubles: Problem[] = []
  const open: Set<string>[] = []
  visit(
    json,
    {
      onObjectBegin: () => {
        open.push(new Set())
      },
      onObjectEnd: () => {
        open.pop()
      },
      onObjectProperty: (key, _offset, _length, line, column, pathOf) => {
        const keys = open.at(-1)
        if (keys?.has(key)) {
          const path = [...pathOf(), key]
          doubles.push(
            problem('json.duplicateKey', { path, params: { key, line: line + 1, column: column + 1 } }),
          )
        }
        keys?.add(key)
      },
      onError: (code, _offset, _length, line, column) => {
        syntax.push(invalid(line, column, words[printParseErrorCode(code)] ?? 'a mistake'))
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  )
  return { syntax, doubles }
}

const invalid = (line: number, column: number, detail: string): Problem =>
  problem('json.invalid', { params: { line: line + 1, column: column + 1, detail } })

/** By the parser's name of the mistake. */
const words: Record<string, string> = {
  InvalidSymbol: 'an unknown word',
  InvalidNumberFormat: 'not a number',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows the end',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a text does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'a broken \\u escape',
  InvalidEscapeCharacter: 'an unknown escape',
  InvalidCharacter: 'a control character inside a text',
}
