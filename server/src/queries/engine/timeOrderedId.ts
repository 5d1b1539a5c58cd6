import type { Query } from '../../db/inWorkspace.ts'

/** A uuid v7 of the present, for rows that a statement makes itself: PostgreSQL before 18 has none of its own. */
export const timeOrderedId = (tx: Query) => tx`
  encode(overlay(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6)
    placing set_byte(substring(uuid_send(gen_random_uuid()) from 7 for 1), 0, 112) from 7 for 1), 'hex')::uuid`
