import * as monaco from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/liquid/register'
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker'

// Monaco is about a megabyte: only files that are loaded lazily may import this one.
self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
}

export { monaco }
