/** Fetched when the cards are on screen, before anybody can paste. */
export const loadReadClip = () => import('./readClip.ts')
