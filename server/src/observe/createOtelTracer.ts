import { type Attributes, context, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Tracer } from './Tracer.ts'

/**
 * Spans by OTLP over HTTP. Where they go, with which headers, how often and under which name the standard `OTEL_*`
 * variables say; the library reads them itself.
 */
export function createOtelTracer(): Tracer {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  const resource = resourceFromAttributes({ 'service.name': 'rekindle' }).merge(namedByPeople())
  const provider = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  })
  const tracer = provider.getTracer('rekindle')
  return {
    span: (name, attributes, act, sum) =>
      tracer.startActiveSpan(name, { attributes: attributes as Attributes }, async (span) => {
        // A span that is never ended is never sent.
        let isIdle = false
        try {
          const result = await act()
          const numbers = sum ? sum(result) : {}
          isIdle = numbers === undefined
          if (numbers) span.setAttributes(numbers as Attributes)
          return result
        } catch (error) {
          // The name only: the words of an error may quote a customer.
          span.setStatus({
            code: SpanStatusCode.ERROR,
            message: error instanceof Error ? error.name : 'error',
          })
          throw error
        } finally {
          if (!isIdle) span.end()
        }
      }),
    close: async () => {
      await provider.shutdown()
      trace.disable()
      context.disable()
    },
  }
}

/** The library's own default name says nothing: ours stands unless somebody gave one. */
function namedByPeople() {
  const named = defaultResource()
  return String(named.attributes['service.name'] ?? '').startsWith('unknown_service')
    ? resourceFromAttributes({})
    : named
}
