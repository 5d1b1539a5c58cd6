import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'

/** Names under which a secret or personal datum might come into a log record, at any of the usual depths. */
const secret = [
  'password',
  'token',
  'key',
  'secret',
  'authorization',
  'cookie',
  'address',
  'email',
  'phone',
  'to',
]

/** Logs to standard error, one JSON object a line. */
export const createLog = (level: Config['logLevel']): Logger =>
  pino(
    {
      level,
      base: undefined,
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '•••' },
      serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
    },
    pino.destination(2),
  )
