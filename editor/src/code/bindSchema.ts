import { jsonDefaults } from 'monaco-editor/languages/features/json/register'

const bound = new Map<string, unknown>()

/** Checks and completes the text of this name by a JSON Schema. What was bound before stays. */
export function bindSchema(uri: string, schema: unknown): void {
  bound.set(uri, schema)
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    schemas: [...bound].map(([name, one]) => ({ uri: `${name}.schema`, fileMatch: [name], schema: one })),
  })
}
