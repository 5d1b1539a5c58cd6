import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Input } from './Input.tsx'

interface Props {
  value: string
  label: string
  placeholder?: string
  /** Called when typing has paused. */
  onSearch: (value: string) => void
}

const pauseMs = 250

/** A search field that waits for a pause in typing. */
export function SearchInput({ value, label, placeholder, onSearch }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const pause = setTimeout(() => onSearch(typed), pauseMs)
    return () => clearTimeout(pause)
  }, [typed, value, onSearch])
  return (
    <div className="relative w-72 max-w-full max-sm:w-full">
      <Search
        size={15}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        onChange={(change) => setTyped(change.target.value)}
        className="pl-9"
      />
    </div>
  )
}
