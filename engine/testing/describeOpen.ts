import type { ElementId } from '../model/ids.ts';
import { openTasks, type OpenTask } from './openTasks.ts';
import type { PlayedFlow } from './playedFlow.ts';

/** What is open and awaited, one line each, for the message of a test that failed. */
export function describeOpen(played: PlayedFlow): string {
  const { timers, waitingFor, status, outcome } = played.result();
  const lines = [
    ...openTasks(played).map(describeTask),
    ...waitingFor.map(({ message }) => `message "${message}" is awaited`),
    ...timers.map(({ elementId, dueAt }) => {
      return `timer ${nameElement(played, elementId)} fires ${shortMoment(dueAt)}`;
    }),
  ];
  const at = shortMoment(played.now());
  if (lines.length > 0) return [`Open at ${at}:`, ...lines.map((line) => `  ${line}`)].join('\n');
  return `Nothing is open at ${at}; the instance is ${status}, outcome ${outcome ?? 'none'}.`;
}

/** An element with its name, as a reader finds it in the drawing. */
export function nameElement({ flow }: PlayedFlow, elementId: ElementId): string {
  const name = flow.nodes.get(elementId)?.name ?? '';
  return name === '' ? `"${elementId}"` : `"${elementId}" (${name})`;
}

/** A moment without what is always the same: seconds and the offset of Vietnam. */
export function shortMoment(moment: string): string {
  return moment.replace(/(:00)?\+07:00$/, '');
}

function describeTask({ elementId, name, performer, dueAt, item }: OpenTask): string {
  const which = item === null ? '' : ` [${item}]`;
  const due = dueAt === null ? 'no due moment' : `due ${shortMoment(dueAt)}`;
  return `${elementId}${which} (${name}) of ${performer ?? 'nobody'}, ${due}`;
}
