import type { CliIo } from './Command.ts'

type Paint = (text: string) => string

export interface Style {
  bold: Paint
  dim: Paint
  red: Paint
  yellow: Paint
  green: Paint
}

/** Text of strangers for a terminal: control characters can't move its cursor or colour its lines. */
export const plain = (text: string): string => text.replace(/\p{Cc}/gu, '\u{FFFD}')

const paint =
  (on: boolean, code: number): Paint =>
  (text) =>
    on ? `\u{1b}[${code}m${text}\u{1b}[0m` : text

/** Colours on a terminal, plain text everywhere else. */
export const styleOf = ({ isTty }: CliIo): Style => ({
  bold: paint(isTty, 1),
  dim: paint(isTty, 2),
  red: paint(isTty, 31),
  yellow: paint(isTty, 33),
  green: paint(isTty, 32),
})
