import type { CatchesAny } from '../model/catchesAny.ts';
import type { EventDefinition, FlowNode } from '../model/process.ts';
import { conditionFact } from './conditionFact.ts';
import type { Fact } from './difference.ts';
import { elementFact, fact, flagFact, textFact, wordFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

/** What an event waits for or throws, and what it takes along. */
export function eventFacts(
  { type, event, data }: EventNode,
  version: ReadVersion,
): readonly Fact[] {
  if (event.kind === 'refused') return textFact('event', event.bpmnName);
  const isThrowing = type === 'endEvent' || type === 'intermediateThrowEvent';
  const name = isThrowing ? 'dataInput' : 'dataOutput';
  const assigned = (data?.assignments ?? []).flatMap(({ variable, expression }) =>
    fact(name, { kind: 'text', text: expression }, variable),
  );
  return [...wordFact('event', 'event', event.kind), ...ownFacts(event, version), ...assigned];
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
      return textFact('errorCode', declared(event, event.errorCode));
    case 'escalation':
      return textFact('escalationCode', declared(event, event.escalationCode));
    case 'compensation':
      return [
        ...elementFact('compensates', refs.get(event.activityId ?? '')),
        ...flagFact('waitsForUndo', event.waitsForCompletion),
      ];
    default:
      return event.kind === 'link' ? textFact('link', event.linkName) : [];
  }
}

/** Who catches everything asks for no code, whatever is referred to. */
function declared({ catchesAny }: CatchesAny, code: string | null): string | null {
  return catchesAny ? null : code;
}
