import { useEffect } from 'react'
import type { Offer } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'

/** Puts what a part of the page can do into the box of commands, for as long as that part is on screen. */
export function useOffers(who: string, offers: readonly Offer[]): void {
  const { view } = useEditing()
  useEffect(() => {
    const all = view.getState().offers
    all.set(who, offers)
    return () => void all.delete(who)
  })
}
