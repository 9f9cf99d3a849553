import { isOpenCall, isOpenTask } from '../../../engine/model/records.ts';
import type { Invariant } from './invariant.ts';

const CANCELLED = 'instance-cancelled';
const ALLOWED = new Set([
  'document-added',
  'document-signed',
  'note-added',
  'note-struck',
  'paper-file-accepted',
  'payment-asked',
  'payment-recorded',
  'payment-confirmed',
  'payment-cancelled',
  'payment-to-refund',
  'payment-refunded',
  'fee-waived',
]);

/**
 * I13: after an instance has ended, its history takes notes, papers, documents and money only, and
 * nothing of it waits; a cancelled dossier has no instance that goes on.
 */
export function nothingHappensAfterTheEnd(): Invariant {
  const ended = new Map<string, number>();
  return {
    name: 'I13 nothing happens after the end',
    onDossier: ({ instances, situation, tasks, calls }) =>
      instances.flatMap(({ record, fresh, tokens }) => {
        const { instanceId } = record;
        const late = fresh.filter(
          ({ seq, type }) => seq > (ended.get(instanceId) ?? Infinity) && !ALLOWED.has(type),
        );
        const end = fresh.find(({ trace }) => trace.some(({ type }) => type === 'ended'));
        if (end !== undefined) ended.set(instanceId, end.seq);
        const mine = ({ instanceId: owner }: { readonly instanceId: string }): boolean =>
          owner === instanceId;
        const left = [
          ...situation.timers.filter(mine),
          ...situation.waits.filter(mine),
          ...tasks.filter((task) => mine(task) && isOpenTask(task)),
          ...calls.filter((call) => mine(call) && isOpenCall(call)),
        ];
        const found = late.map(({ seq, type }) => `${instanceId} line ${seq} is ${type}`);
        if (tokens.isEnded && left.length > 0) found.push(`${instanceId} has ${left.length} left`);
        if (tokens.isEnded === isRunning(record.snapshot)) found.push(`${instanceId} is both`);
        const isCancelled = instances.some((one) =>
          one.fresh.some(({ type }) => type === CANCELLED),
        );
        if (isCancelled && !tokens.isEnded) found.push(`${instanceId} goes on`);
        return found;
      }),
  };
}

function isRunning({ status }: { readonly status: string }): boolean {
  return status === 'active' || status === 'incident';
}
