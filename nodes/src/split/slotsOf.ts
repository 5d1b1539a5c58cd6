/** How many of the 10,000 slots a share in percent is. */
export const slotsOf = (share: number): number => Math.round(share * 100)
