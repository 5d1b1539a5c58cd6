import type { Query } from '../../db/inWorkspace.ts'

/**
 * A uuid v7 of the present, for rows that a statement makes itself: PostgreSQL before 18 has none of its own. 53 of its bits
 * are drawn, and not by `gen_random_uuid`: that asks the operating system for each, which was half of a sweep.
 */
export const timeOrderedId = (tx: Query) => tx`
  encode(substring(int8send((date_part('epoch', clock_timestamp()) * 1000)::bigint) from 3)
    || decode('700080', 'hex') || substring(int8send((random() * 9007199254740992)::bigint) from 2), 'hex')::uuid`
