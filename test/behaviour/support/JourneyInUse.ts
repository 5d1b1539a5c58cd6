import type { Story, VersionStats } from '../../../server/src/contract/stats.ts'
import type { Answer } from '../../api/support/openTestServer.ts'

interface Shop {
  get(path: string): Promise<Answer['body']>
  customerId(userId: string): string
}

/** A published journey, asked by the API. Node ids are given without their `n_`. */
export class JourneyInUse {
  private readonly shop: Shop
  readonly id: string

  constructor(shop: Shop, id: string) {
    this.shop = shop
    this.id = id
  }

  get path(): string {
    return `/journeys/${this.id}`
  }

  /** Numbers of a version, the newest unless told. */
  async stats(version?: number): Promise<VersionStats> {
    const { version: newest } = await this.shop.get(this.path)
    return this.shop.get(`${this.path}/versions/${version ?? newest}/stats`)
  }

  /** The customer's runs in this journey, oldest first, each with its whole story. */
  async storiesOf(userId: string): Promise<Story[]> {
    const { runs } = await this.shop.get(`/customers/${this.shop.customerId(userId)}`)
    const mine = runs.filter(({ journey }: { journey: string }) => journey === this.id)
    const stories: Story[] = []
    for (const { run } of mine) stories.push(await this.shop.get(`/runs/${run}`))
    return stories.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  }

  /** The latest run. */
  async storyOf(userId: string): Promise<Story> {
    const story = (await this.storiesOf(userId)).at(-1)
    if (!story) throw new Error(`${userId} never entered this journey.`)
    return story
  }

  /** Where the customer stands, or how their latest run ended: `w`, `completed`, `exited returned`, `outside`. */
  async placeOf(userId: string): Promise<string> {
    const story = (await this.storiesOf(userId)).at(-1)
    if (!story) return 'outside'
    if (!story.ending) return (story.steps.at(-1)?.node ?? '').replace(/^n_/, '')
    const { how, reason } = story.ending
    return how === reason ? how : `${how} ${reason}`
  }

  /** The way taken, as `node.port` for each visit that was left, then the node they rest at. */
  async wayOf(userId: string): Promise<string[]> {
    const { steps } = await this.storyOf(userId)
    return steps.map(({ node, key }) => (key === null ? node : `${node}.${key}`).replace(/^n_/, ''))
  }
}
