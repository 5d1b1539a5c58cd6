import { createStore } from 'zustand/vanilla'

interface TourState {
  open: boolean
  start: () => void
  end: () => void
}

/** Whether somebody is being shown around; there is one screen, so there is one tour. */
export const tourState = createStore<TourState>((set) => ({
  open: false,
  start: () => set({ open: true }),
  end: () => set({ open: false }),
}))
