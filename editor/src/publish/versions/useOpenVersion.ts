import { useNavigate } from '@tanstack/react-router'
import type { JourneySearch } from '../../shell/searches.ts'

/** Shows a published version, read only, with its own numbers. */
export function useOpenVersion(): (version: number) => void {
  const navigate = useNavigate()
  return (version) =>
    void navigate({
      to: '.',
      search: (before: JourneySearch) => ({ ...before, version, people: undefined, diff: undefined }),
    })
}
