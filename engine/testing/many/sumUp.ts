import type { ElementId } from '../../model/ids.ts';
import { estimate, estimateShare, type Estimate } from './estimate.ts';
import type { ManyPlan } from './manyPlan.ts';
import type { Bottleneck, ElementResult, ManyResult, PostResult } from './manyResult.ts';
import { meanOf, quantileOf, sortNumbers } from './quantiles.ts';
import type { FinishedDossier, ReplicationLog, Unfinished } from './replicationLog.ts';

/** The result of all replications. */
export function sumUp({ posts, steps }: ManyPlan, logs: readonly ReplicationLog[]): ManyResult {
  const finished = logs.flatMap((log) => log.finished);
  const elements = steps.flatMap(({ elementId }) => elementResult(logs, elementId));
  const postResults = posts.map(({ key, staff }) => postResult(logs, key, staff));
  const postOf = new Map(steps.map(({ elementId, postKey }) => [elementId, postKey]));
  const times = logs.flatMap((log) => {
    return log.finished.length === 0 ? [] : [meanOf(log.finished.map(({ minutes }) => minutes))];
  });
  return {
    dossierCount: logs.reduce((sum, log) => sum + log.received, 0),
    finishedCount: finished.length,
    onTimeLegal: onTime(
      logs,
      ({ legalLeft }) => legalLeft,
      (log) => log.lateLegal,
    ),
    onTimePromised: onTime(
      logs,
      ({ promisedLeft }) => promisedLeft,
      (log) => log.latePromised,
    ),
    time: estimate(times),
    timePercents: percents(finished.map(({ minutes }) => minutes)),
    latePercents: percents(finished.flatMap(lateBy)),
    posts: postResults,
    elements,
    bottleneck: findBottleneck(postResults, elements, postOf),
    unfinished: addUp(logs),
  };
}

function onTime(
  logs: readonly ReplicationLog[],
  left: (dossier: FinishedDossier) => number | null,
  late: (log: ReplicationLog) => number,
): Estimate | null {
  const shares = logs.flatMap((log) => {
    const known = log.finished.map(left).filter((minutes) => minutes !== null);
    const count = known.length + late(log);
    return count === 0 ? [] : [known.filter((minutes) => minutes >= 0).length / count];
  });
  return estimateShare(shares);
}

function lateBy({ promisedLeft, legalLeft }: FinishedDossier): readonly number[] {
  const left = promisedLeft ?? legalLeft;
  // Not "-left": a dossier that fills its term is late by 0, not by -0.
  return left === null ? [] : [0 - left];
}

function percents(values: readonly number[]): readonly number[] {
  if (values.length === 0) return [];
  const sorted = sortNumbers(values);
  return Array.from({ length: 101 }, (_, percent) => quantileOf(sorted, percent / 100));
}

function elementResult(
  logs: readonly ReplicationLog[],
  elementId: ElementId,
): readonly ElementResult[] {
  const own = logs.flatMap((log) => log.elements.get(elementId) ?? []);
  const waits = sortNumbers(own.flatMap((log) => log.waits));
  const count = waits.length;
  if (count === 0) return [];
  const service = own.reduce((sum, log) => sum + log.serviceMinutes, 0);
  const waitingP90 = quantileOf(waits, 0.9);
  return [
    { elementId, count, waitingMean: meanOf(waits), waitingP90, serviceMean: service / count },
  ];
}

function postResult(logs: readonly ReplicationLog[], postKey: string, staff: number): PostResult {
  const desks = logs.flatMap((log) => log.desks.filter((desk) => desk.postKey === postKey));
  const waiting = desks.filter(({ waits }) => waits.length > 0).map(({ waits }) => meanOf(waits));
  const waits = sortNumbers(desks.flatMap((desk) => desk.waits));
  const days = desks[0]?.queueByDay.length ?? 0;
  const nothing = { mean: 0, low: 0, high: 0 };
  return {
    postKey,
    staff,
    utilisation: estimateShare(desks.map(({ utilisation }) => utilisation)) ?? nothing,
    waiting: estimate(waiting) ?? nothing,
    waitingP90: quantileOf(waits, 0.9),
    queueMean: meanOf(desks.map(({ queueMean }) => queueMean)),
    queueP90: quantileOf(sortNumbers(desks.flatMap(({ queueByDay }) => queueByDay)), 0.9),
    queueByDay: Array.from({ length: days }, (_, day) =>
      meanOf(desks.map(({ queueByDay }) => queueByDay[day] ?? 0)),
    ),
  };
}

function findBottleneck(
  posts: readonly PostResult[],
  elements: readonly ElementResult[],
  postOf: ReadonlyMap<ElementId, string | null>,
): Bottleneck | null {
  const waited = ({ count, waitingMean }: ElementResult): number => count * waitingMean;
  const all = elements.reduce((sum, element) => sum + waited(element), 0);
  if (all === 0) return null;
  const ofPost = ({ postKey }: PostResult): readonly ElementResult[] =>
    elements.filter(({ elementId }) => postOf.get(elementId) === postKey);
  const waitedAt = (post: PostResult): number =>
    ofPost(post).reduce((sum, element) => sum + waited(element), 0);
  const [worst] = posts.toSorted((one, other) => waitedAt(other) - waitedAt(one));
  if (worst === undefined) return null;
  const [element] = ofPost(worst).toSorted((one, other) => waited(other) - waited(one));
  if (element === undefined) return null;
  return {
    postKey: worst.postKey,
    utilisation: worst.utilisation.mean,
    waitingMean: worst.waiting.mean,
    elementId: element.elementId,
    share: waitedAt(worst) / all,
  };
}

function addUp(logs: readonly ReplicationLog[]): readonly Unfinished[] {
  const all = new Map<string, Unfinished>();
  for (const { unfinished } of logs) {
    for (const [key, one] of unfinished) {
      all.set(key, { ...one, count: one.count + (all.get(key)?.count ?? 0) });
    }
  }
  return [...all.values()].toSorted((one, other) => other.count - one.count);
}
