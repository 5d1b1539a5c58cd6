import { argv, exit, kill, pid } from 'node:process'
import { drainCustomers } from '@rekindle/runtime/engine'
import { createLog } from '../../../server/src/log.ts'
import { Presence } from '../../../server/src/workers/Presence.ts'
import { openCampaign } from '../campaign/openCampaign.ts'
import { start, workspaceId } from '../campaign/setUpCampaign.ts'

/** A worker of its own process, whose process dies as by an error in the machine whenever it works on one customer. */
const [, , url = '', deadly = ''] = argv
const campaign = openCampaign(url, { clock: () => start + 60_000 })
const { store } = campaign.engine
const presence = await Presence.start({
  sql: campaign.sql,
  log: createLog('silent'),
  vitals: () => ({ fill: 0, stepsPerSecond: 0, transactions: 0 }),
})
const engine = {
  ...campaign.engine,
  guard: presence.guard,
  store: {
    ...store,
    inLane: ((scope, act) =>
      store.inLane(scope, (lane) =>
        act({
          ...lane,
          loadDossiers: (customers, at, said) => {
            if (customers.includes(deadly)) kill(pid, 'SIGKILL')
            return lane.loadDossiers(customers, at, said)
          },
        }),
      )) as typeof store.inLane,
  },
}
await drainCustomers(engine, await store.loadWorkspace(workspaceId))
await presence.stop()
await campaign.database.close()
exit(0)
