/** Beside the buttons of a row, on screen: what opens there covers neither them nor the hand that pressed them. */
export interface RowPlace {
  x: number
  top: number
  bottom: number
}
