import { useEffect, useRef } from 'react'
import { monaco } from './monaco.ts'
import { useDark } from './useDark.ts'

/** A mistake in the text: where it stands, in UTF-16 units, and what is wrong. */
export interface CodeMark {
  offset: number
  length: number
  severity: 'error' | 'warning'
  message: string
}

interface Props {
  label: string
  language: 'json' | 'liquid'
  /** Names the text for the language service: schemas are bound to it. */
  uri: string
  value: string
  readOnly?: boolean
  marks?: readonly CodeMark[]
  onChange: (value: string) => void
}

const none: readonly CodeMark[] = []

/** Monaco filling its place. A new `value` from outside replaces the text when it differs. */
export function CodeArea({ label, language, uri, value, readOnly, marks = none, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ value, onChange })
  const dark = useDark()
  latest.current.onChange = onChange
  useEffect(() => {
    if (!place.current) return
    const model = monaco.editor.createModel(latest.current.value, language, monaco.Uri.parse(uri))
    const editor = monaco.editor.create(place.current, {
      model,
      readOnly: readOnly ?? false,
      ariaLabel: label,
      automaticLayout: true,
      minimap: { enabled: false },
      fontSize: 13,
      lineHeight: 20,
      tabSize: 2,
      wordWrap: language === 'liquid' ? 'on' : 'off',
      scrollBeyondLastLine: false,
      padding: { top: 10, bottom: 10 },
      fixedOverflowWidgets: true,
    })
    const subscription = model.onDidChangeContent(() => {
      latest.current.value = model.getValue()
      latest.current.onChange(latest.current.value)
    })
    return () => {
      subscription.dispose()
      editor.dispose()
      model.dispose()
    }
  }, [label, language, uri, readOnly])
  useEffect(() => {
    if (value === latest.current.value) return
    latest.current.value = value
    monaco.editor.getModel(monaco.Uri.parse(uri))?.setValue(value)
  }, [value, uri])
  useEffect(() => {
    const model = monaco.editor.getModel(monaco.Uri.parse(uri))
    if (model) monaco.editor.setModelMarkers(model, 'rekindle', marks.map(markerIn(model)))
  }, [marks, uri])
  useEffect(() => monaco.editor.setTheme(dark ? 'vs-dark' : 'vs'), [dark])
  return <div ref={place} className="h-full w-full" />
}

const markerIn =
  (model: monaco.editor.ITextModel) =>
  ({ offset, length, severity, message }: CodeMark): monaco.editor.IMarkerData => {
    const start = model.getPositionAt(offset)
    const end = model.getPositionAt(offset + length)
    return {
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
      message,
      severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    }
  }
