/** Thrown when a flow does not do what its test says; the message is all that a reader needs. */
export class FlowExpectation extends Error {
  override name = 'FlowExpectation';
}
