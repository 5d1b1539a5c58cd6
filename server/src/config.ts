import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { SettingsError } from './SettingsError.ts'

const Port = z.coerce.number().int().min(0).max(65_535)
const list = z.string().transform((text) => text.split(',').flatMap((part) => part.trim() || []))

/** Every environment variable that Rekindle reads, and nothing reads the environment elsewhere. */
const Environment = z.object({
  /** A PostgreSQL ≥ 15. Without it, the one that comes along is started. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'an address such as postgres://user:password@host/database' })
    .optional(),
  /** First port to try; the next free one is taken when it is in use. */
  REKINDLE_PORT: Port.default(4600),
  REKINDLE_HOST: z.string().default('127.0.0.1'),
  /** Folder of the database, the key and logs. */
  REKINDLE_DIR: z.string().optional(),
  /** 32 bytes in base64 that seal addresses. Without it, a key is made in the folder above. */
  REKINDLE_KEY: z.string().optional(),
  /** Address people reach the server by, when it stands behind a proxy. */
  REKINDLE_PUBLIC_URL: z.url().optional(),
  /** Further origins, by comma, whose pages may call: the editor's dev server, a site that tracks. */
  REKINDLE_ORIGINS: list.default([]),
  /** Requests a second that one write key may make, with bursts of twice as many. */
  REKINDLE_INGEST_RATE: z.coerce.number().positive().default(500),
  /** IP addresses of the own network, by comma, that data sources may lie at; all others there are refused. */
  REKINDLE_ALLOW_ADDRESSES: list.default([]),
  /** `off`: workers only look once a second; for poolers between us and PostgreSQL that lose notifications. */
  REKINDLE_NOTIFY: z.enum(['on', 'off']).default('on'),
  /** Whoever shows it as a bearer token may read `/metrics` from anywhere. Without it, only this machine. */
  REKINDLE_METRICS_TOKEN: z.string().min(16).optional(),
  /** Port of `/healthz` and `/metrics` of a process of `rekindle work`. Without it, that process listens to nobody. */
  REKINDLE_PROBE_PORT: Port.optional(),
  /** How long a stopping server may take to finish what is under way. */
  REKINDLE_STOP_SECONDS: z.coerce.number().positive().max(600).default(20),
  /** `1`: OpenTelemetry spans. Also on when OTEL_EXPORTER_OTLP_ENDPOINT says where to. */
  REKINDLE_OTEL: z.enum(['0', '1']).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url().optional(),
  REKINDLE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  /** `smtp://user:password@host:port`: e-mail of live workspaces leaves by it. */
  REKINDLE_SMTP_URL: z.url().optional(),
  /** Sender of e-mail, for example `Lakeside Garage <hello@example.com>`. */
  REKINDLE_MAIL_FROM: z.string().optional(),
})

export interface Config {
  databaseUrl: string | undefined
  host: string
  port: number
  dir: string
  key: string | undefined
  publicUrl: string | undefined
  origins: string[]
  /** Requests a second that one write key may make of one server process. */
  ingestRate: number
  /** Private addresses that may be asked all the same. */
  allowedAddresses: string[]
  /** Whether processes wake each other by NOTIFY. */
  notify: boolean
  metricsToken: string | undefined
  probePort: number | undefined
  stopMs: number
  /** Whether OpenTelemetry spans are made. */
  traces: boolean
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  smtp: { url: string; from: string } | undefined
  /** The built editor. */
  editorDir: string
  examplesDir: string
}

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Reads the settings from environment variables. Throws with the variable's name when one is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = Environment.safeParse(withoutEmpty(env))
  if (!read.success) throw new SettingsError(explain(read.error))
  const given = read.data
  if (given.REKINDLE_SMTP_URL && !given.REKINDLE_MAIL_FROM)
    throw new SettingsError('REKINDLE_SMTP_URL is set: name the sender in REKINDLE_MAIL_FROM as well.')
  return {
    databaseUrl: given.DATABASE_URL,
    host: given.REKINDLE_HOST,
    port: given.REKINDLE_PORT,
    dir: resolve(given.REKINDLE_DIR ?? join(project, '.rekindle')),
    key: given.REKINDLE_KEY,
    publicUrl: given.REKINDLE_PUBLIC_URL,
    origins: given.REKINDLE_ORIGINS,
    ingestRate: given.REKINDLE_INGEST_RATE,
    allowedAddresses: given.REKINDLE_ALLOW_ADDRESSES,
    notify: given.REKINDLE_NOTIFY === 'on',
    metricsToken: given.REKINDLE_METRICS_TOKEN,
    probePort: given.REKINDLE_PROBE_PORT,
    stopMs: given.REKINDLE_STOP_SECONDS * 1_000,
    traces:
      given.REKINDLE_OTEL === undefined
        ? (given.OTEL_EXPORTER_OTLP_ENDPOINT ?? given.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) !== undefined
        : given.REKINDLE_OTEL === '1',
    logLevel: given.REKINDLE_LOG,
    smtp:
      given.REKINDLE_SMTP_URL && given.REKINDLE_MAIL_FROM
        ? { url: given.REKINDLE_SMTP_URL, from: given.REKINDLE_MAIL_FROM }
        : undefined,
    editorDir: join(project, 'dist/editor'),
    examplesDir: join(project, 'examples'),
  }
}

const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

function explain(error: z.ZodError): string {
  const [issue] = error.issues
  return `${String(issue?.path[0])}: ${issue?.message}. Correct this environment variable and start again.`
}
