import Elk, { type ElkNode } from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'

/** ELK in a worker of its own: the page stays at hand however large the drawing. `stop` ends it at once, without an answer. */
export function startElk(): { layout: (graph: ElkNode) => Promise<ElkNode>; stop: () => void } {
  const elk = new Elk({ workerUrl, workerFactory: (url) => new Worker(url ?? workerUrl) })
  return { layout: (graph) => elk.layout(graph), stop: () => elk.terminateWorker() }
}
