import { expect } from 'vitest'
import { basePath } from '../../../server/src/http/mountRoutes.ts'
import { routes } from '../../../server/src/routes/routes.ts'

const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${basePath}${route.path.replace(/:\w+/g, '[^/]+')}$`),
}))

/** Every good answer a test gets is of the shape that the contract promises. */
export function expectContract(method: string, path: string, status: number, body: unknown): void {
  if (status >= 300) return
  const plain = path.split('?')[0] ?? path
  const found = patterns.find(
    ({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(plain),
  )
  if (!found) return
  const read = found.route.response.safeParse(body)
  expect(read.success ? [] : read.error.issues.slice(0, 3), `${method} ${plain} answers as promised`).toEqual(
    [],
  )
}
