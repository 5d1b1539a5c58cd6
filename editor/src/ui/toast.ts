import { create } from 'zustand'

export interface Toast {
  id: number
  title: string
  about?: string | undefined
  tone: 'ok' | 'bad' | 'info'
}

interface Toasts {
  toasts: Toast[]
  dismiss: (id: number) => void
}

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) })),
}))

let last = 0

/** Says briefly that something was done, or was not. */
export function toast(title: string, tone: Toast['tone'] = 'ok', about?: string): void {
  last += 1
  const id = last
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, title, tone, about }] }))
}
