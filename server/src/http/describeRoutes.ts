import { type DescribeRouteOptions, resolver } from 'hono-openapi'
import { ProblemDetails } from '../contract/shared.ts'
import type { Route } from './Route.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: resolver(ProblemDetails) } },
})

/** What OpenAPI says of a route: all of it comes from the table. */
export function describe(route: Route): DescribeRouteOptions {
  const status = String(route.status ?? 200)
  const media = route.mediaType ?? 'application/json'
  return {
    summary: route.summary,
    tags: [tagOf(route.path)],
    description: route.permission === 'signedIn' ? 'Any session.' : `Permission: ${route.permission}.`,
    ...parametersOf(route),
    ...bodyOf(route),
    responses: {
      [status]: { description: 'Done.', content: { [media]: { schema: resolver(route.response) } } },
      400: problem('The request is not understood.'),
      401: problem('Nobody is signed in.'),
      403: problem('The role does not allow this, or the request comes from a foreign page.'),
      404: problem('There is no such thing.'),
    },
  }
}

const tagOf = (path: string): string => /^\/workspaces\/:ws\/([a-z]+)/.exec(path)?.[1] ?? 'session'

function parametersOf({ path, query }: Route): Pick<DescribeRouteOptions, 'parameters'> {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name: name as string,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
  }))
  const shape = (query as { shape?: Record<string, unknown> } | undefined)?.shape ?? {}
  const inQuery = Object.keys(shape).map((name) => ({
    name,
    in: 'query' as const,
    schema: { type: 'string' as const },
  }))
  return { parameters: [...inPath, ...inQuery] }
}

function bodyOf({ body, rawBody }: Route): Pick<DescribeRouteOptions, 'requestBody'> {
  if (body)
    return { requestBody: { required: true, content: { 'application/json': { schema: resolver(body) } } } }
  if (rawBody)
    return { requestBody: { required: true, content: { [rawBody]: { schema: { type: 'string' } } } } }
  return {}
}
