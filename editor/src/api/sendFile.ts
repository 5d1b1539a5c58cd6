import { ApiError, Unreachable } from './ApiError.ts'

const refusedContent = 422

/**
 * Sends a file as it is and tells how much has left; `fetch` can't. A 422 is an answer like a success: it says what
 * is wrong with the file.
 */
export function sendFile(
  path: string,
  file: File,
  contentType: string,
  onProgress: (share: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', path)
    sending.setRequestHeader('content-type', contentType)
    sending.setRequestHeader('accept', 'application/json')
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    sending.addEventListener('error', () => reject(new Unreachable(undefined)))
    sending.addEventListener('load', () => {
      const body = parsed(sending.responseText)
      const understood = sending.status < 300 || (sending.status === refusedContent && hasProblems(body))
      if (understood) resolve(body)
      else reject(new ApiError(sending.status, body))
    })
    sending.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const hasProblems = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'problems' in body && Array.isArray(body.problems)
