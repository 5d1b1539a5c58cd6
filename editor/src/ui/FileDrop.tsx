import { clsx } from 'clsx'
import { Upload } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'

interface Props {
  label: string
  hint: string
  accept: string
  onFile: (file: File) => void
}

/** A place to drop a file on, or to choose one by hand. */
export function FileDrop({ label, hint, accept, onFile }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'flex cursor-pointer flex-col items-center gap-2 rounded-xl border-2 border-dashed px-6 py-12 text-center transition-colors focus-within:border-accent hover:border-line-strong',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong/40 bg-sunken',
      )}
    >
      <Upload size={24} className="text-accent-text" aria-hidden />
      <span className="font-medium">{label}</span>
      <span className="max-w-md text-sm text-pretty text-muted">{hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(change) => {
          const file = change.target.files?.[0]
          if (file) onFile(file)
          change.target.value = ''
        }}
      />
    </label>
  )
}
