import type { NodeGroup } from '@rekindle/runtime'

/**
 * Colours of a picture that leaves the editor: those of the light theme, whatever is on screen. A file has no style sheet, so
 * they are written out; a test holds them against the tokens.
 */
export const paper = {
  bg: '#faf8f5',
  surface: '#ffffff',
  line: '#e6dfd8',
  'line-strong': '#8d8178',
  ink: '#241e1a',
  muted: '#6a5f57',
  accent: '#b3451f',
  ok: '#2c6e49',
  warn: '#855400',
  'warn-soft': '#fcf0d6',
  info: '#2a5d9c',
  bad: '#b3261e',
} as const

export const shelves: Record<NodeGroup, string> = {
  entry: '#a33d19',
  logic: '#5b4b9e',
  time: '#2a5d9c',
  reach: '#1f6b66',
  offer: '#8a5200',
  people: '#97346b',
  end: '#5f574f',
}

/** As the style sheet names them: what a machine has stands for what it lacks. */
export const fonts =
  'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'
