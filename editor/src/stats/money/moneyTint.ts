export const moneyColour = 'var(--ok)'

/** The most money is the strongest colour on which letters stay legible. */
export const heatOfMoney = (amount: number, most: number): number => (0.4 * amount) / most
