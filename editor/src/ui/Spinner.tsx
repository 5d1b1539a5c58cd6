import { LoaderCircle } from 'lucide-react'

/** Something is under way. Decoration: say what in words beside it. */
export function Spinner({ size = 18 }: { size?: number }) {
  return <LoaderCircle size={size} className="animate-spin" aria-hidden />
}
