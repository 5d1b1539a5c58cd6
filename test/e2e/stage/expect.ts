import { expect as expectInTime } from '@playwright/test'
import { patience } from './openStage.ts'

/** Playwright's, with the patience of these tests also where none is named. */
export const expect = expectInTime.configure(patience)
