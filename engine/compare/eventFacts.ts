import type { EventDefinition } from '../model/process.ts';
import { conditionFact } from './conditionFact.ts';
import type { Fact } from './difference.ts';
import { elementFact, fact, flagFact, textFact, wordFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';

/** What an event waits for or throws. */
export function eventFacts(event: EventDefinition, version: ReadVersion): readonly Fact[] {
  if (event.kind === 'refused') return textFact('event', event.bpmnName);
  return [...wordFact('event', 'event', event.kind), ...ownFacts(event, version)];
}

function ownFacts(event: EventDefinition, { refs, forms }: ReadVersion): readonly Fact[] {
  switch (event.kind) {
    case 'message':
      return [
        ...textFact('message', event.messageName),
        ...textFact('correlationKey', event.correlationKey),
      ];
    case 'timer':
      return fact('timer', { kind: 'timer', timer: event.timer });
    case 'signal':
      return textFact('signal', event.signalName);
    case 'conditional':
      return conditionFact('condition', event.condition, forms);
    case 'error':
      return textFact('errorCode', event.errorCode);
    case 'escalation':
      return textFact('escalationCode', event.escalationCode);
    case 'compensation':
      return [
        ...elementFact('compensates', refs.get(event.activityId ?? '')),
        ...flagFact('waitsForUndo', event.waitsForCompletion),
      ];
    default:
      return event.kind === 'link' ? textFact('link', event.linkName) : [];
  }
}
