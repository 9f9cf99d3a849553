import type { HistoryEvent } from '../../engine/model/history.ts';
import type { InstanceSnapshot } from '../../engine/model/instance.ts';
import type { FlowNode } from '../../engine/model/process.ts';
import {
  isOpenTask,
  type EventWait,
  type TaskRecord,
  type TimerRecord,
} from '../../engine/model/records.ts';
import type { Token } from '../contract/pathTaken.ts';
import { toMoment } from './moment.ts';

/** What waits in a dossier at one moment, now or while its history is played back. */
export type Standing = {
  readonly tasks: Iterable<TaskRecord>;
  readonly timers: Iterable<TimerRecord>;
  readonly waits: Iterable<EventWait>;
  readonly instances: readonly {
    readonly instanceId: string;
    readonly snapshot: InstanceSnapshot;
    readonly lastAt: number;
  }[];
  /** Up to that moment. */
  readonly history: readonly HistoryEvent[];
};

type At = { readonly elementId: string; readonly at: number };

/** Where the dossier stands: what waits in the drawing, calls under way, and incidents. */
export function presentTokens(
  standing: Standing,
  nodes: ReadonlyMap<string, FlowNode>,
): readonly Token[] {
  const { instances, history } = standing;
  const waits = [...standing.waits].map((wait) => ({ elementId: wait.elementId, at: wait.since }));
  const timers = [...standing.timers]
    .filter((timer) => nodes.get(timer.elementId)?.type === 'intermediateCatchEvent')
    .map((timer) => ({ elementId: timer.elementId, at: timer.setAt }));
  const tasks = [...standing.tasks]
    .filter(isOpenTask)
    .map((task) => ({ elementId: task.elementId, at: task.openedAt }));
  const onFlow = waits.filter((wait) => isOnFlow(nodes.get(wait.elementId)));
  const all = [...callsUnderWay(instances, history), ...onFlow, ...timers, ...tasks];
  const waiting = new Map(all.map((it) => [it.elementId, it.at]));
  const incidents = instances.flatMap((instance) =>
    instance.snapshot.incidents.map(({ elementId }) => ({ elementId, at: instance.lastAt })),
  );
  return [
    ...[...waiting].map(([elementId, at]) => toToken(elementId, 'waiting', at)),
    ...incidents.map(({ elementId, at }) => toToken(elementId, 'incident', at)),
  ];
}

/** Events beside the flow, of a border or an event sub-process, hold no token. */
function isOnFlow(node: FlowNode | undefined): boolean {
  return node?.type !== 'boundaryEvent' && node?.type !== 'startEvent';
}

/** Calls whose process runs: it need not be drawn in the same picture. */
function callsUnderWay(
  instances: Standing['instances'],
  history: readonly HistoryEvent[],
): readonly At[] {
  return instances.flatMap(({ instanceId, snapshot }) => {
    const called = snapshot.scopes.flatMap(({ kind, elementId }) =>
      kind === 'process' && elementId !== null ? [elementId] : [],
    );
    return called.flatMap((elementId) => {
      const entered = history.findLast(
        (event) =>
          event.instanceId === instanceId &&
          event.trace.some((entry) => entry.type === 'entered' && entry.elementId === elementId),
      );
      return entered === undefined ? [] : [{ elementId, at: entered.at }];
    });
  });
}

function toToken(elementId: string, kind: Token['kind'], at: number): Token {
  return { elementId, kind, since: toMoment(at) };
}
