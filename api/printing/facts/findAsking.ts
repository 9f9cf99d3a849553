import type { HistoryEvent } from '../../../engine/model/history.ts';
import type { FlowNode } from '../../../engine/model/process.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { timerDueAt } from '../../../engine/run/timerDueAt.ts';
import { answersToPrint, type PrintedAnswer } from './answersToPrint.ts';
import type { PrintSource } from './printSource.ts';

/** A supplement that was asked for. */
export type Asking = {
  readonly items: PrintedAnswer;
  /** What sent it to the applicant; before that what said what is missing. */
  readonly event: HistoryEvent;
  /** How often one has been asked for, this one counted. */
  readonly turn: number;
  /** Until when it is awaited; null where the drawing sets no limit, or it is not sent. */
  readonly deadline: Instant | null;
};

/**
 * The last supplement that was asked for: the answer that says what is missing, and the wait for a
 * message that it led to. Null when none was.
 */
export function findAsking(source: PrintSource): Asking | null {
  const items = answersToPrint(source, 'supplement-items');
  const last = items.at(-1);
  if (last === undefined) return null;
  const { history } = source;
  const waits = history.filter((event) => waitEntered(event, source) !== null);
  const after = history.indexOf(last.event);
  const sent = waits.find((event) => history.indexOf(event) >= after);
  return {
    items: last,
    event: sent ?? last.event,
    turn: turnsOf(items, waits, history),
    deadline: sent === undefined ? null : deadlineOf(sent, source),
  };
}

/** Answers given again before they were sent are one request. */
function turnsOf(
  items: readonly PrintedAnswer[],
  waits: readonly HistoryEvent[],
  history: readonly HistoryEvent[],
): number {
  const sendings = items.map(({ event }) => {
    const after = history.indexOf(event);
    return waits.find((wait) => history.indexOf(wait) >= after) ?? null;
  });
  return new Set(sendings).size;
}

function waitEntered({ trace }: HistoryEvent, { model }: PrintSource): FlowNode | null {
  const entered = trace.filter(({ type }) => type === 'entered');
  const nodes = entered.map(({ elementId }) => model.nodes.get(elementId));
  return nodes.find((node) => node !== undefined && isMessageWait(node)) ?? null;
}

function isMessageWait(node: FlowNode): boolean {
  if (node.type === 'intermediateCatchEvent') return node.event.kind === 'message';
  return node.type === 'receiveTask';
}

/** The first timer on the border of what waits. */
function deadlineOf(sent: HistoryEvent, source: PrintSource): Instant | null {
  const wait = waitEntered(sent, source);
  const nodes = wait === null ? [] : (source.model.processOf(wait.id)?.nodes ?? []);
  const moments = nodes.flatMap((node) => {
    if (node.type !== 'boundaryEvent' || node.attachedToId !== wait?.id) return [];
    if (node.event.kind !== 'timer') return [];
    const question = { timer: node.event.timer, at: sent.at, occurrence: 1, previousDueAt: null };
    const due = timerDueAt(question, source.calendar);
    return due.ok ? [due.value] : [];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}
