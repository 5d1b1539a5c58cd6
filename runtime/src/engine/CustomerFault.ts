/** The step of one customer failed; the rest of the batch is not to blame. */
export class CustomerFault extends Error {
  readonly customerId: string

  constructor(customerId: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.customerId = customerId
  }
}
