import { CodeArea } from './CodeArea.tsx'

interface Props {
  label: string
  value: string
  readOnly: boolean
  onChange: (value: string) => void
}

/** Copy as Liquid code. */
export function LiquidEditor(props: Props) {
  return <CodeArea {...props} language="liquid" uri="inmemory://rekindle/copy.liquid" />
}
