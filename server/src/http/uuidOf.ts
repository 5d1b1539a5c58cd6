import { ApiError } from './ApiError.ts'

const form = /^(?:[a-z]{2,8}_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Whether it looks like an id of ours. */
export const isId = (id: string): boolean => form.test(id)

/** The uuid of an id as the API shows it, with its prefix or without; anything else is a thing that isn't there. */
export function uuidOf(id: string | undefined): string {
  const found = form.exec(id ?? '')?.[1]
  if (!found) throw new ApiError('resource.missing', 'The id in the address is not one of ours.')
  return found.toLowerCase()
}
