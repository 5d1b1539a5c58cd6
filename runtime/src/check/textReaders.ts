import { checkCopy } from '../copy/checkCopy.ts'
import type { TextReaders } from '../node/TextReaders.ts'
import { cronFault } from '../schedule/cronTimes.ts'
import { rruleFault } from '../schedule/rruleTimes.ts'

/** The libraries that read copy and schedules when they are used, read them here as well. */
export const textReaders: TextReaders = { copy: checkCopy, cron: cronFault, rrule: rruleFault }
