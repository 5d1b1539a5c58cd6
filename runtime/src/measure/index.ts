export * from './compareShares.ts'
export * from './differenceOfShares.ts'
