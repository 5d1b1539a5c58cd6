import pino, { type DestinationStream, type Logger } from 'pino'
import type { Config } from './config.ts'
import { describeError } from './describeError.ts'

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

/** Logs to standard error, one JSON object a line, unless it is given another place. */
export const createLog = (
  level: Config['logLevel'],
  place: DestinationStream = pino.destination(2),
): Logger =>
  pino(
    {
      level,
      base: undefined,
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '•••' },
      serializers: { error: describeError, err: describeError },
    },
    place,
  )
