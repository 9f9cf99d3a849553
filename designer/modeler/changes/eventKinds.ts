import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChild } from '../../../engine/parse/moddleElement.ts';

/** What an event waits for or throws. */
export type EventKind =
  | 'none'
  | 'message'
  | 'timer'
  | 'signal'
  | 'conditional'
  | 'error'
  | 'escalation'
  | 'compensation'
  | 'link'
  | 'cancel'
  | 'terminate';

/** A kind in the type of event that can have it. */
export type EventChoice = { readonly type: string; readonly kind: EventKind };

const START = ['none', 'message', 'timer', 'signal', 'conditional'] as const;
const CATCH = ['message', 'timer', 'signal', 'conditional'] as const;
const INSIDE = [...CATCH, 'error', 'escalation', 'compensation'] as const;
const THROW = ['none', 'message', 'signal', 'escalation', 'compensation', 'link'] as const;
const END = ['none', 'message', 'signal', 'error', 'escalation', 'compensation'] as const;
/** Kinds that may leave running what they come from; the others always end it. */
const BESIDE: readonly EventKind[] = [...CATCH, 'escalation'];

/** Whether an event of this kind on a border, or at an event sub-process, may leave it running. */
export function canBeBeside(kind: EventKind): boolean {
  return BESIDE.includes(kind);
}

/**
 * What the event can be where it stands; exactly what the engine executes there, but for an event
 * that waits for nothing.
 */
export function eventChoices(event: ModdleElement): readonly EventChoice[] {
  const of = (type: string, kinds: readonly EventKind[]) => kinds.map((kind) => ({ type, kind }));
  switch (event.$type) {
    case 'bpmn:StartEvent':
      return of(event.$type, startKinds(event.$parent));
    case 'bpmn:BoundaryEvent':
      return of(event.$type, [...INSIDE, ...cancelIn(readChild(event, 'attachedToRef'))]);
    case 'bpmn:EndEvent':
      return of(event.$type, [...END, ...cancelIn(event.$parent ?? null), 'terminate']);
    case 'bpmn:IntermediateCatchEvent':
    case 'bpmn:IntermediateThrowEvent':
      return [
        ...of('bpmn:IntermediateCatchEvent', [...CATCH, 'link']),
        ...of('bpmn:IntermediateThrowEvent', THROW),
      ];
    default:
      return [];
  }
}

function startKinds(holder: ModdleElement | undefined): readonly EventKind[] {
  if (!holder || !isType(holder, 'bpmn:SubProcess')) return START;
  return holder.get('triggeredByEvent') === true ? INSIDE : ['none'];
}

function cancelIn(transaction: ModdleElement | null): readonly EventKind[] {
  return transaction?.$type === 'bpmn:Transaction' ? ['cancel'] : [];
}
