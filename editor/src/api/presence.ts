import type { SignOfLife } from '@rekindle/server/contract'
import { inWorkspace, request } from './request.ts'

export const presenceStream = (ws: string, id: string): string =>
  inWorkspace(ws, 'journeys', id, 'presence', 'stream')

export const sendSign = (ws: string, id: string, sign: SignOfLife): Promise<unknown> =>
  request(inWorkspace(ws, 'journeys', id, 'presence'), { method: 'POST', body: sign })
