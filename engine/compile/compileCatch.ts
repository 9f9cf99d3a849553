import type { EventDefinition } from '../model/process.ts';
import type { Catch } from './compiledProcess.ts';

/**
 * What an event waits for; null where it waits for nothing (none, link, and what only throws).
 *
 * Source: BPMN 2.0.2 clause 10.5.4.
 */
export function compileCatch(event: EventDefinition): Catch | null {
  switch (event.kind) {
    case 'message':
      return { kind: 'message', messageName: event.messageName, key: event.correlationKey };
    case 'timer':
      return { kind: 'timer', timer: event.timer };
    case 'signal':
      return { kind: 'signal', signalName: event.signalName };
    case 'conditional':
      return { kind: 'condition', condition: event.condition };
    case 'error':
      return { kind: 'error', code: event.errorCode, catchesAny: event.catchesAny };
    case 'escalation':
      return {
        kind: 'escalation',
        code: event.escalationCode,
        catchesAny: event.catchesAny,
      };
    case 'compensation':
    case 'cancel':
      return { kind: event.kind };
    default:
      return null;
  }
}
