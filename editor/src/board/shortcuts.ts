/**
 * Every key of the canvas, once: what answers to keys and what lists them under "?" both read this. `Mod` is Command on
 * a Mac and Control elsewhere.
 */
export const shortcuts = [
  { id: 'commands', group: 'find', keys: ['Mod+K'] },
  { id: 'search', group: 'find', keys: ['/'] },
  { id: 'help', group: 'find', keys: ['?'] },
  { id: 'walk', group: 'walk', keys: ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'] },
  { id: 'lines', group: 'walk', keys: ['E'] },
  { id: 'open', group: 'walk', keys: ['Enter', 'Space'] },
  { id: 'unselect', group: 'walk', keys: ['Escape'] },
  {
    id: 'shift',
    group: 'edit',
    keys: ['Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    edits: true,
  },
  { id: 'addNode', group: 'edit', keys: ['A'], edits: true },
  { id: 'note', group: 'edit', keys: ['N'], edits: true },
  { id: 'remove', group: 'edit', keys: ['Delete', 'Backspace'], edits: true },
  { id: 'duplicate', group: 'edit', keys: ['Mod+D'], edits: true },
  { id: 'group', group: 'edit', keys: ['Mod+G'], edits: true },
  { id: 'ungroup', group: 'edit', keys: ['Mod+Shift+G'], edits: true },
  { id: 'fold', group: 'edit', keys: ['G'] },
  { id: 'disable', group: 'edit', keys: ['D'], edits: true },
  { id: 'selectAll', group: 'edit', keys: ['Mod+A'] },
  { id: 'copy', group: 'edit', keys: ['Mod+C'], byBrowser: true },
  { id: 'cut', group: 'edit', keys: ['Mod+X'], edits: true, byBrowser: true },
  { id: 'paste', group: 'edit', keys: ['Mod+V'], edits: true, byBrowser: true },
  { id: 'undo', group: 'edit', keys: ['Mod+Z'], edits: true },
  { id: 'redo', group: 'edit', keys: ['Mod+Shift+Z', 'Mod+Y'], edits: true },
  { id: 'tidy', group: 'edit', keys: ['T'], edits: true },
  { id: 'left', group: 'line', keys: ['Shift+L'], edits: true },
  { id: 'centre', group: 'line', keys: ['Shift+C'], edits: true },
  { id: 'right', group: 'line', keys: ['Shift+R'], edits: true },
  { id: 'top', group: 'line', keys: ['Shift+T'], edits: true },
  { id: 'middle', group: 'line', keys: ['Shift+M'], edits: true },
  { id: 'bottom', group: 'line', keys: ['Shift+B'], edits: true },
  { id: 'gapsAcross', group: 'line', keys: ['Shift+H'], edits: true },
  { id: 'gapsDown', group: 'line', keys: ['Shift+V'], edits: true },
  { id: 'fit', group: 'see', keys: ['F'] },
  { id: 'fitSelection', group: 'see', keys: ['Shift+F'] },
  { id: 'details', group: 'see', keys: ['I'] },
  { id: 'full', group: 'see', keys: ['0'] },
  { id: 'zoomIn', group: 'see', keys: ['+', '='] },
  { id: 'zoomOut', group: 'see', keys: ['-'] },
  { id: 'outline', group: 'see', keys: ['O', 'Mod+Shift+L'] },
  { id: 'comment', group: 'see', keys: ['C', 'Mod+Shift+M'] },
  { id: 'comments', group: 'see', keys: ['M'] },
  {
    id: 'rowWalk',
    group: 'outline',
    keys: ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'],
    in: 'outline',
  },
  { id: 'rowFold', group: 'outline', keys: ['ArrowRight', 'ArrowLeft', '*'], in: 'outline' },
  { id: 'rowOpen', group: 'outline', keys: ['Enter'], in: 'outline' },
  { id: 'rowMark', group: 'outline', keys: ['Shift+ArrowDown', 'Shift+ArrowUp', 'Space'], in: 'outline' },
  { id: 'rowAdd', group: 'outline', keys: ['Insert', '+'], in: 'outline', edits: true },
  { id: 'rowLead', group: 'outline', keys: ['>'], in: 'outline', edits: true },
  { id: 'rowName', group: 'outline', keys: ['F2'], in: 'outline', edits: true },
  { id: 'rowRank', group: 'outline', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], in: 'outline', edits: true },
  { id: 'rowNote', group: 'outline', keys: ['Shift+N'], in: 'outline', edits: true },
  { id: 'rowCollapse', group: 'outline', keys: ['Shift+G'], in: 'outline' },
  { id: 'rowMenu', group: 'outline', keys: ['Shift+F10', 'ContextMenu'], in: 'outline', edits: true },
] as const satisfies readonly Shortcut[]

interface Shortcut {
  id: string
  group: ShortcutGroup
  keys: readonly string[]
  /** Absent from a drawing that can only be read. */
  edits?: boolean
  /** The browser itself answers, by its clipboard events. */
  byBrowser?: boolean
  /** Meant there alone, and before what the key means elsewhere. */
  in?: 'outline'
}

export const shortcutGroups = ['find', 'walk', 'edit', 'line', 'see', 'outline'] as const
export type ShortcutGroup = (typeof shortcutGroups)[number]
export type ShortcutId = (typeof shortcuts)[number]['id']

export const keysOf = (id: ShortcutId): readonly string[] =>
  shortcuts.find((shortcut) => shortcut.id === id)?.keys ?? []

type Where = 'canvas' | 'outline'
const keysIn = (where: Where) =>
  new Map<string, ShortcutId>(
    shortcuts.flatMap((shortcut) =>
      ('in' in shortcut ? shortcut.in : 'canvas') === where
        ? shortcut.keys.map((key): [string, ShortcutId] => [key, shortcut.id])
        : [],
    ),
  )
const byKey = { canvas: keysIn('canvas'), outline: keysIn('outline') }

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a key asks for, if anything. A sign that needs Shift on this keyboard, such as "?", is asked for by itself. */
export function shortcutOf(press: Press, where: Where = 'canvas'): ShortcutId | undefined {
  const name = press.key === ' ' ? 'Space' : press.key.length === 1 ? press.key.toUpperCase() : press.key
  const isSign = name.length === 1 && name.toLowerCase() === name
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : ''
  const key = `${mod}${press.altKey ? 'Alt+' : ''}${press.shiftKey && !isSign ? 'Shift+' : ''}${name}`
  return byKey[where].get(key) ?? byKey.canvas.get(key)
}
