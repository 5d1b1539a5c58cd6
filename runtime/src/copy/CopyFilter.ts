import type { FilterImplOptions } from 'liquidjs'

/** A filter as a function; `this.context` is the rendering under way. */
export type CopyFilter = Extract<FilterImplOptions, (...args: never[]) => unknown>
