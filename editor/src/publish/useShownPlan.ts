import { create } from 'zustand'

/** The plan whose progress is shown on the canvas, by journey; null once somebody has put it away. */
export const useShownPlan = create<Record<string, string | null>>(() => ({}))

export const showPlan = (journey: string, plan: string | undefined): void => {
  if (plan !== undefined) useShownPlan.setState({ [journey]: plan })
}

export const putPlanAway = (journey: string): void => useShownPlan.setState({ [journey]: null })
