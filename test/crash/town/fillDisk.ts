import type { RawSql } from '@rekindle/server/db'

/** Tables whose rows no longer fit. */
const tables = ['visits', 'inbox', 'runs', 'messages', 'claims']

/**
 * From now on every new row of the busiest tables is refused with this SQLSTATE, as by a full disk. Refusals are
 * counted by a sequence, which no rollback takes back.
 */
export async function fillDisk(sql: RawSql, code: string) {
  await sql.unsafe(`
    create sequence refusals;
    grant all on sequence refusals to public;
    create function refuse() returns trigger language plpgsql as $$
    begin
      perform nextval('refusals');
      raise exception using errcode = '${code}', message = 'could not extend file: No space left on device';
    end $$`)
  // One table at a time: workers hold locks of several.
  for (const table of tables)
    await sql.unsafe(
      `create trigger refuse before insert on ${table} for each statement execute function refuse()`,
    )
  const count = async (): Promise<number> => {
    const [row] = await sql<{ count: number }[]>`
      select case when is_called then last_value else 0 end as count from refusals`
    return Number(row?.count ?? 0)
  }
  return {
    /** Answers how many writes were refused when there is one at least, or when nobody has anything to write. */
    async untilRefused(ring: () => Promise<unknown>): Promise<number> {
      for (let looks = 0; looks < 500; looks++) {
        const refused = await count()
        if (refused > 0) return refused
        await ring()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return 0
    },
    async empty(): Promise<void> {
      for (const table of tables) await sql.unsafe(`drop trigger refuse on ${table}`)
      await sql.unsafe('drop function refuse(); drop sequence refusals')
    },
  }
}
