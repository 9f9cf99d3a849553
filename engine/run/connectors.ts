import type { Variables } from '../model/json.ts';

/**
 * What a connector is given. `id` stays the same over retries: a receiver drops what it has seen.
 */
export type ConnectorCall = {
  readonly id: string;
  readonly connector: string;
  readonly elementId: string;
  readonly dossierId: string;
  readonly attempt: number;
  readonly variables: Variables;
};

/**
 * What a connector answers. `answered` completes the element with these variables; `error` raises a
 * BPMN error with this code at it; `failed` is tried again later, and after the last attempt waits
 * for a person. A connector that throws counts as `failed`.
 */
export type ConnectorAnswer =
  | { readonly kind: 'answered'; readonly variables: Variables }
  | { readonly kind: 'error'; readonly errorCode: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** The connectors of this installation by the name in `lt:connector`. */
export type Connectors = {
  readonly [connector: string]: (call: ConnectorCall) => Promise<ConnectorAnswer>;
};
