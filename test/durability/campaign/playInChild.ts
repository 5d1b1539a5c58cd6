import { argv, exit } from 'node:process'
import { openCampaign, playCampaign } from './openCampaign.ts'

/** A process of its own, to be killed: plays the campaign of a database up to an instant. */
const [, , url = '', until = ''] = argv
const campaign = openCampaign(url)
await playCampaign(campaign, Number(until))
await campaign.database.close()
exit(campaign.errors.length === 0 ? 0 : 1)
