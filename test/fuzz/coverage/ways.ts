import { exitReasons } from '@rekindle/runtime'

/** Every way out of every node type in each of its modes, as the contract of node types lists them. */
export const ways: readonly string[] = [
  ...['once', 'schedule', 'event'].map((trigger) => `segment ${trigger}: joined`),
  'condition: branch',
  'condition: else',
  'wait duration: done',
  'wait window open end: done',
  'wait window: done at once',
  'wait window: done later',
  'wait date, late by port: late at once',
  'wait date, late continue: done at once',
  'wait date, late exit: exited expired',
  ...['port', 'continue', 'exit'].flatMap((late) => [
    `wait date, late ${late === 'port' ? 'by port' : late}: done later`,
    `wait date, late ${late === 'port' ? 'by port' : late}: error at once`,
    `wait date, late ${late === 'port' ? 'by port' : late}: failed noErrorPath`,
  ]),
  'wait event: happened',
  'wait event: timeout',
  ...['run', 'message'].flatMap((since) => [
    `wait event, since ${since}: happened at once`,
    `wait event, since ${since}: happened later`,
    `wait event, since ${since}: timeout later`,
  ]),
  'channel: sent',
  'channel: notSent',
  'channel, continues: sent',
  'split: arm',
  'split: control drawn',
  'split: control watched',
  ...['offer', 'offer with stock'].flatMap((offer) => [`${offer}: given`, `${offer}: noStock`]),
  ...['reached', 'refused', 'noAnswer', 'timeout'].map((port) => `task: ${port}`),
  'update: done',
  ...['found', 'none', 'error'].map((port) => `lookup: ${port}`),
  'lookup: failed noErrorPath',
  'note: done',
  ...exitReasons.map((reason) => `exit: ${reason}`),
  ...['wait', 'channel', 'offer', 'task', 'update', 'split', 'lookup'].map(
    (type) => `${type}: taken out by an exit`,
  ),
]
