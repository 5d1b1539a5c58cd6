/** Every code an answer of the API may carry, with its status and title. Codes are stable; titles may change. */
export const apiProblems = {
  'request.invalid': { status: 400, title: 'The request is not understood.' },
  'request.json': { status: 400, title: 'The body is not valid JSON.' },
  'request.tooLarge': { status: 413, title: 'The body is too large.' },
  'request.mediaType': { status: 415, title: 'The body has the wrong media type.' },
  'request.foreignHost': { status: 403, title: 'The request was made for another host.' },
  'request.foreignOrigin': { status: 403, title: 'The request comes from a foreign page.' },
  'session.missing': { status: 401, title: 'Nobody is signed in.' },
  'session.tokenUsed': { status: 401, title: 'The link was used already, or is too old.' },
  'permission.missing': { status: 403, title: 'Your role does not allow this.' },
  'writeKey.unknown': { status: 401, title: 'The write key is not known.' },
  'rate.exceeded': { status: 429, title: 'Too many requests with this write key.' },
  'resource.missing': { status: 404, title: 'There is no such thing here.' },
  'draft.stale': { status: 409, title: 'Somebody saved this journey in between.' },
  'journey.published': { status: 409, title: 'A journey that was published can only be paused.' },
  'journey.notPublished': { status: 409, title: 'The journey has not been published.' },
  'journey.archived': { status: 409, title: 'The journey is in the archive.' },
  'flow.problems': { status: 422, title: 'The drawing has errors.' },
  'import.problems': { status: 422, title: 'The file has errors; nothing was written.' },
  'task.closed': { status: 409, title: 'The task is over.' },
  'pool.exists': { status: 409, title: 'There is a pool of this name.' },
  'practice.only': { status: 409, title: 'Only a practice workspace has a clock that can be pushed.' },
  'event.invalid': { status: 400, title: 'The event is not understood; nothing was kept.' },
  'idempotency.mismatch': {
    status: 422,
    title: 'The Idempotency-Key was used for another request.',
  },
  'idempotency.running': { status: 409, title: 'The first request with this Idempotency-Key still runs.' },
  'server.failed': { status: 500, title: 'The server failed; the log says why.' },
} as const satisfies Record<string, { status: number; title: string }>

export type ApiProblemCode = keyof typeof apiProblems
