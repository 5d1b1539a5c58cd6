import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Way } from '../stats/follow/followedWay.ts'
import type { Heat } from '../stats/heatOf.ts'

/** Something the page around the canvas can do. */
export interface Offer {
  id: string
  label: string
  run: () => void
}
export type BoardBox = 'commands' | 'nodes' | 'search' | 'help' | 'saveBlock'

/** What is chosen and shown; nothing of it belongs to the drawing, so nothing of it is undone. */
export interface ViewState {
  /** Selected boxes: node ids, and note ids with `note:` before them. */
  nodes: ReadonlySet<string>
  /** Selected edges as `<node> <port>`. */
  edges: ReadonlySet<string>
  /** The field of the inspector a problem leads to; counts up so that asking twice jumps twice. */
  field: { path: readonly (string | number)[]; asked: number } | undefined
  /** Numbers as they are, or as shares of all who came in. */
  figures: 'count' | 'share'
  heat: Heat
  /** The customer who is followed along the drawing, and the step that is looked at, counted from 1. */
  followed: { way: Way; step: number; count: number } | undefined
  /** The box that lies over the canvas. */
  box: BoardBox | undefined
  /** What was typed for that box, from the moment it was asked for. */
  typed: string
  /** Enter was pressed for that box before it could answer. */
  entered: boolean
  /** The drawing is being put in order; aborting gives it up. */
  tidying: AbortController | undefined
  /** Cards are on their way to new places. */
  gliding: boolean
  /** The group whose name is being written. */
  renaming: string | undefined
  /** The group that dragged cards would fall into. */
  aim: string | undefined
  /** The last thing said to screen readers. */
  said: string
  /** What else can be done on this page just now, by who offers it; read when the box of commands opens. */
  offers: Map<string, readonly Offer[]>
  select: (parts: { nodes?: Iterable<string>; edges?: Iterable<string> }) => void
  showField: (path: readonly (string | number)[]) => void
  say: (text: string) => void
  show: (how: Partial<Pick<ViewState, 'figures' | 'heat'>>) => void
  tidy: (tidying: AbortController | undefined) => void
  glide: (gliding: boolean) => void
  rename: (group: string | undefined) => void
  aimAt: (group: string | undefined) => void
  openBox: (box: BoardBox | undefined) => void
  type: (typed: string) => void
  enter: () => void
}
export type ViewStore = StoreApi<ViewState>

export const noteKey = (id: string): string => `note:${id}`
export const noteOf = (key: string): string | undefined =>
  key.startsWith('note:') ? key.slice('note:'.length) : undefined

/** The steps among selected boxes. */
export const stepsAmong = (keys: Iterable<string>): string[] =>
  [...keys].filter((key) => noteOf(key) === undefined)

export function createView(): ViewStore {
  return createStore<ViewState>((set) => ({
    nodes: new Set(),
    edges: new Set(),
    field: undefined,
    figures: 'count',
    heat: 'none',
    followed: undefined,
    box: undefined,
    typed: '',
    entered: false,
    tidying: undefined,
    gliding: false,
    renaming: undefined,
    aim: undefined,
    said: '',
    offers: new Map(),
    select: ({ nodes = [], edges = [] }) =>
      set({ nodes: new Set(nodes), edges: new Set(edges), field: undefined }),
    showField: (path) => set(({ field }) => ({ field: { path, asked: (field?.asked ?? 0) + 1 } })),
    // Said twice, it must differ to be heard twice.
    say: (text) => set(({ said }) => ({ said: said === text ? `${text}\u00a0` : text })),
    show: (how) => set(how),
    tidy: (tidying) => set({ tidying }),
    glide: (gliding) => set({ gliding }),
    rename: (renaming) => set({ renaming }),
    aimAt: (aim) => set((now) => (now.aim === aim ? now : { aim })),
    openBox: (box) => set({ box, typed: '', entered: false }),
    type: (typed) => set({ typed, entered: false }),
    enter: () => set({ entered: true }),
  }))
}
