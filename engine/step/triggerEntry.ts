import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { TraceEntry } from '../model/trace.ts';
import type { LiveScope } from './stepRun.ts';

/** The entry that tells that an event has caught what it waited for; null for conditions. */
export function triggerEntry(
  scope: LiveScope,
  { elementId, catches }: CompiledElement,
): TraceEntry | null {
  const plain = { elementId, item: scope.item };
  switch (catches?.kind) {
    case 'timer':
      return { ...plain, type: 'timer-fired' };
    case 'message':
      return { ...plain, type: 'message-received', facts: { message: catches.messageName } };
    case 'signal':
      return { ...plain, type: 'signal', facts: { signal: catches.signalName } };
    default:
      return null;
  }
}
