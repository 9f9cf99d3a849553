import type { BothTexts } from '../../i18n/language.ts';
import { drawnPlaces } from '../../../engine/testing/drawnPlaces.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { namesRead } from '../../../engine/testing/sampleValues.ts';
import type { TrialMove } from '../../../engine/testing/trial/trial.ts';
import type { TrialEvent } from '../../../engine/testing/trial/trialState.ts';
import type { ScenarioTraceEntry } from '../../../engine/scenario/scenario.ts';
import type { TrialTranslate } from './useTrialTexts.ts';

/** What an event is told with. */
export type EventFrame = {
  readonly flow: FlowUnderTest;
  readonly t: TrialTranslate;
  readonly pick: (texts: BothTexts) => string;
  readonly roleName: (role: {
    readonly performer: string | null;
    readonly laneName: string;
  }) => string;
};

/** An event in words: who, what, and what followed by itself. */
export type EventWords = {
  readonly who: string;
  readonly what: string;
  readonly details: readonly string[];
};

/** Tells what one move did. */
export function eventWords({ move, task, trace }: TrialEvent, frame: EventFrame): EventWords {
  const { t, roleName } = frame;
  const details = [...decisions(move, frame), ...trace.flatMap((entry) => detail(entry, frame))];
  if (move === null) return { who: t('events.receiver'), what: t('events.received'), details };
  const who = task === null ? t(isTime(move) ? 'events.clock' : 'events.outside') : roleName(task);
  return { who, what: whatWords(move, frame), details };
}

function isTime({ kind }: TrialMove): boolean {
  return kind === 'pass' || kind === 'pass-until' || kind === 'pass-to-timer';
}

function whatWords(move: TrialMove, { flow, t }: EventFrame): string {
  switch (move.kind) {
    case 'complete': {
      const isReceived = flow.nodes.get(move.elementId)?.type === 'receiveTask';
      const name = nameOf(flow, move.elementId);
      return t(isReceived ? 'events.arrived' : 'events.completed', { name });
    }
    case 'fail':
      return t('events.failed', { name: nameOf(flow, move.elementId) });
    case 'message':
    case 'signal':
      return t(`events.${move.kind}`, { name: move.name });
    case 'pass':
    case 'pass-until':
    case 'pass-to-timer':
      return t('events.passed');
  }
}

/** The answers that decide the way, in the words of the form. */
function decisions(move: TrialMove | null, { flow, pick, t }: EventFrame): readonly string[] {
  if (move?.kind !== 'complete') return [];
  const node = flow.nodes.get(move.elementId);
  const key = node !== undefined && 'formKey' in node ? node.formKey : null;
  const fields = flow.forms?.find((form) => form.key === key)?.fields ?? [];
  const read = namesRead(flow);
  return fields.flatMap((field) => {
    const value = move.variables[field.key];
    if (!read.has(field.key) || value === undefined || value === null) return [];
    const option = field.options?.find((one) => one.value === value);
    const answers = { true: t('tasks.yes'), false: t('tasks.no') };
    const text = typeof value === 'boolean' ? answers[`${value}`] : JSON.stringify(value);
    return [`${pick(field.label)}: ${option === undefined ? text : pick(option.label)}`];
  });
}

function detail(entry: ScenarioTraceEntry, { flow, t }: EventFrame): readonly string[] {
  const { type, elementId } = entry;
  const name = nameOf(flow, elementId);
  switch (type) {
    case 'timer-fired':
      return [t('events.timer', { name })];
    case 'interrupted':
      return isShown(flow, elementId) ? [t('events.stopped', { name })] : [];
    case 'entered':
      return isShown(flow, elementId) ? [t('events.next', { name })] : [];
    case 'completed':
      return isOutcome(flow, elementId) ? [t('events.ended', { name })] : [];
    case 'incident':
      return [t('events.incident', { name })];
    case 'flow':
      return wayOf(entry, flow, t);
    default:
      return [];
  }
}

function wayOf({ elementId }: ScenarioTraceEntry, flow: FlowUnderTest, t: TrialTranslate) {
  const { processes } = flow.definitions;
  const taken = processes.flatMap(({ flows }) => flows).find(({ id }) => id === elementId);
  return taken === undefined || taken.name === '' ? [] : [t('events.way', { way: taken.name })];
}

function isShown({ nodes }: FlowUnderTest, elementId: string): boolean {
  const node = nodes.get(elementId);
  return node?.type === 'userTask' || node?.type === 'receiveTask';
}

function isOutcome({ nodes }: FlowUnderTest, elementId: string): boolean {
  const node = nodes.get(elementId);
  return node?.type === 'endEvent' && node.outcome !== null;
}

/**
 * The name of an element as drawn, its id where it has none; with the name of the call where it
 * belongs to a procedure that is called.
 */
export function nameOf(flow: FlowUnderTest, elementId: string): string {
  const call = callAround(flow, elementId);
  const name = ownName(flow, elementId);
  return call === null ? name : `${name} (${call})`;
}

/** The name of the call on the drawing within which an element is; null for one that is drawn. */
export function callAround(flow: FlowUnderTest, elementId: string): string | null {
  const [place] = drawnPlaces(flow.definitions, elementId);
  return place === undefined || place === elementId ? null : ownName(flow, place);
}

function ownName({ nodes }: FlowUnderTest, elementId: string): string {
  const name = nodes.get(elementId)?.name ?? '';
  return name === '' ? elementId : name;
}
