import { configure } from '@testing-library/react'

/** What a test waits for appears at once; only a busy machine takes its time. */
configure({ asyncUtilTimeout: 60_000 })
