import { configure } from '@testing-library/react'
import { afterAll, vi } from 'vitest'

/** What a test waits for appears at once; only a busy machine takes its time. */
configure({ asyncUtilTimeout: 60_000 })

/** The code is shared by all files of a worker: what is still being fetched when the page goes would be missing for all that follow. */
afterAll(() => vi.dynamicImportSettled())
