import { get as getByHttp } from 'node:http'
import { get as getByHttps } from 'node:https'
import type { Json } from '@rekindle/runtime'
import { useAgent } from 'request-filtering-agent'

export interface Asking {
  headers: Record<string, string>
  /** Addresses of the own network that may be asked all the same. */
  allowedAddresses: readonly string[]
}

const timeoutMs = 10_000
const mostBytes = 64 * 1024

/**
 * One GET for JSON. `undefined` when the system says it knows nothing (404, 204). Throws for everything else that is no
 * answer: no connection, an address inside the own network, a redirect, an error, more than 64 kB, broken JSON.
 */
export function askUrl(url: string, { headers, allowedAddresses }: Asking): Promise<Json | undefined> {
  const agent = useAgent(url, { allowIPAddressList: [...allowedAddresses] })
  const get = url.startsWith('https:') ? getByHttps : getByHttp
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    }
    const request = get(url, options, (response) => {
      const status = response.statusCode ?? 0
      if (status === 404 || status === 204) {
        response.resume()
        return resolve(undefined)
      }
      if (status < 200 || status > 299) {
        response.resume()
        return reject(new Error(`It answered ${status}.`))
      }
      const parts: Buffer[] = []
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.byteLength
        if (bytes > mostBytes) response.destroy(new Error(`It answered more than ${mostBytes} bytes.`))
        else parts.push(part)
      })
      response.on('error', reject)
      response.on('end', () => {
        try {
          resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as Json)
        } catch {
          reject(new Error('It answered something else than JSON.'))
        }
      })
    })
    request.on('error', reject)
  })
}
