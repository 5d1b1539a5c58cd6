import { z } from 'zod'

/** An id people may read: of an experiment, an offer, a pool. */
export const IdText = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'letters, digits, "_" or "-"')

/** An id that is also the name of a port. `else` is taken by everyone who fits nowhere. */
export const PortIdText = z
  .string()
  .regex(/^(?!else$)[A-Za-z0-9_]{1,60}$/, 'letters, digits or "_", and not "else"')
