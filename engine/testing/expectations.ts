import { parseInstant } from '../calendar/parseInstant.ts';
import type { ElementId } from '../model/ids.ts';
import { describeOpen, nameElement, shortMoment } from './describeOpen.ts';
import { FlowExpectation } from './flowExpectation.ts';
import { formOf } from './formValues.ts';
import { openTasks, type OpenTask } from './openTasks.ts';
import type { PlayedFlow } from './playedFlow.ts';
import type { Rehearsal } from './rehearse.ts';

/** What a test says of an open task; what is left out is not compared. */
export type ExpectedTask = {
  readonly by?: string | null;
  /** A moment, or null for a step without a budget. */
  readonly dueAt?: string | null;
  readonly form?: string | null;
  /** Open tasks of this element, 1 when left out. */
  readonly count?: number;
};

/** Exactly these tasks are open. */
export function expectOpen(
  { played }: Rehearsal,
  expected: { readonly [elementId: ElementId]: ExpectedTask },
): void {
  const open = openTasks(played);
  const faults = [
    ...open
      .filter(({ elementId }) => !Object.hasOwn(expected, elementId))
      .map(({ elementId }) => `${nameElement(played, elementId)} is open and was not expected`),
    ...Object.entries(expected).flatMap(([elementId, one]) => {
      const found = open.filter((task) => task.elementId === elementId);
      return taskFaults(found, one).map((text) => `${nameElement(played, elementId)} ${text}`);
    }),
  ];
  if (faults.length > 0) throw failed(played, faults);
}

/** The dossier is promised for that moment; null while its clock stands still. */
export function expectDue({ played }: Rehearsal, moment: string | null): void {
  const dueAt = played.clock.promises().at(-1)?.dueAt ?? null;
  if (isSameMoment(dueAt, moment)) return;
  const way = played.clock.promises().map(describePromise).join(', ');
  const sentence = `the dossier is due ${say(dueAt)}, expected ${say(moment)}`;
  throw failed(played, [sentence, `its promises were ${way === '' ? 'none' : way}`]);
}

/** The instance is over with that outcome; null: without one. */
export function expectEnded({ played }: Rehearsal, outcome: string | null): void {
  const { status, outcome: actual, openTasks: open } = played.result();
  const isOver = status === 'completed' || status === 'terminated';
  const faults = [
    ...(isOver ? [] : [`the instance is ${status}, expected it to be over`]),
    ...(actual === outcome ? [] : [`its outcome is ${say(actual)}, expected ${say(outcome)}`]),
    ...(open.length === 0 ? [] : ['tasks are still open']),
  ];
  if (faults.length > 0) throw failed(played, faults);
}

/** These elements were entered in that order; others may lie between them. */
export function expectPassed({ played }: Rehearsal, ...path: readonly ElementId[]): void {
  const entered = played.trace().filter(({ type }) => type === 'entered');
  let from = 0;
  for (const elementId of path) {
    const place = entered.findIndex((one, index) => index >= from && one.elementId === elementId);
    if (place === -1) {
      const way = entered.map((one) => one.elementId).join(' > ');
      const after = from === 0 ? '' : ` after "${entered[from - 1]?.elementId}"`;
      const sentence = `${nameElement(played, elementId)} was not entered${after}`;
      throw failed(played, [sentence, `the way was ${way}`]);
    }
    from = place + 1;
  }
}

/** These messages were sent, in that order, and no other. */
export function expectSent({ played }: Rehearsal, ...names: readonly string[]): void {
  const sent = messagesSent(played);
  if (JSON.stringify(sent) === JSON.stringify(names)) return;
  const list = (texts: readonly string[]): string => texts.join(', ') || 'none';
  throw failed(played, [`the messages sent were ${list(sent)}, expected ${list(names)}`]);
}

/** The form of a task asks for at least these fields, all of them required. */
export function expectRequired(
  { played }: Rehearsal,
  elementId: ElementId,
  ...fields: readonly string[]
): void {
  const required = (formOf(played.flow, elementId)?.fields ?? [])
    .filter((field) => field.required)
    .map(({ key }) => key);
  const faults = fields
    .filter((key) => !required.includes(key))
    .map((key) => `the form of ${nameElement(played, elementId)} does not require "${key}"`);
  const known = `it requires ${required.join(', ') || 'nothing'}`;
  if (faults.length > 0) throw failed(played, [...faults, known]);
}

/** The applicant has to bring at least these papers. */
export function expectPapers({ played }: Rehearsal, ...keys: readonly string[]): void {
  const required = played.flow.papers.filter((paper) => paper.required).map(({ key }) => key);
  const faults = keys
    .filter((key) => !required.includes(key))
    .map((key) => `the paper "${key}" is not required`);
  if (faults.length > 0) throw failed(played, [...faults, `required are ${required.join(', ')}`]);
}

function messagesSent({ flow, trace }: PlayedFlow): readonly string[] {
  const sent = trace().filter(({ type }) => type === 'message-sent');
  return sent.map(({ elementId }) => {
    const node = flow.nodes.get(elementId);
    if (node === undefined) return elementId;
    if ('messageName' in node && node.messageName !== null) return node.messageName;
    return 'event' in node && node.event.kind === 'message' ? node.event.messageName : elementId;
  });
}

function taskFaults(found: readonly OpenTask[], expected: ExpectedTask): readonly string[] {
  const { count = 1, by, dueAt, form } = expected;
  if (found.length === 0) return ['is not open'];
  const faults = found.flatMap((task) => [
    ...valueFault('is of', task.performer, by),
    ...(isSameMoment(task.dueAt, dueAt ?? null) ? [] : valueFault('is due', task.dueAt, dueAt)),
    ...valueFault('has the form', task.formKey, form),
  ]);
  const isCounted = found.length === count;
  return isCounted ? faults : [...faults, `is open ${found.length} times, expected ${count}`];
}

function valueFault(
  what: string,
  actual: string | null,
  expected: string | null | undefined,
): readonly string[] {
  if (expected === undefined || expected === actual) return [];
  return [`${what} ${say(actual)}, expected ${say(expected)}`];
}

function isSameMoment(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return toInstant(one) === toInstant(other);
}

function toInstant(text: string): number | null {
  return parseInstant(text) ?? parseInstant(`${text}+07:00`);
}

function describePromise({ at, dueAt }: { readonly at: string; readonly dueAt: string | null }) {
  return `${say(dueAt)} (from ${shortMoment(at)})`;
}

function say(text: string | null): string {
  return text === null ? 'none' : shortMoment(text);
}

function failed(played: PlayedFlow, faults: readonly string[]): FlowExpectation {
  const lines = faults.map((fault) => `  ${fault}`);
  return new FlowExpectation(
    ['The flow does not do what was expected:', ...lines, describeOpen(played)].join('\n'),
  );
}
