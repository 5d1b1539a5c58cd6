import type { Journey } from '@rekindle/server/contract'
import { HoldBanner } from './HoldBanner.tsx'
import { PlanBanner } from './PlanBanner.tsx'
import { ScheduleBanner } from './schedule/ScheduleBanner.tsx'

/** What is under way with the journey as a whole: a publish to come, a hold, a plan that moves people. */
export function JourneyBanners({ ws, journey }: { ws: string; journey: Journey }) {
  return (
    <>
      <ScheduleBanner ws={ws} journey={journey} />
      <HoldBanner ws={ws} journey={journey} />
      <PlanBanner ws={ws} journey={journey.id} />
    </>
  )
}
