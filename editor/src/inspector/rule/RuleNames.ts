import type { KnownName } from '@rekindle/server/contract'
import { createContext } from 'react'

/** What `attr` may name here: attributes of customers, or properties of the event that a rule asks about. */
export const RuleNames = createContext<readonly KnownName[]>([])
