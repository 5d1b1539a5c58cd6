export * from './compareMeans.ts'
export * from './compareShares.ts'
export * from './differenceOfMeans.ts'
export * from './differenceOfShares.ts'
