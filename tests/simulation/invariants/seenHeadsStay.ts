import type { InstanceId } from '../../../engine/model/ids.ts';
import type { Invariant } from './invariant.ts';

/**
 * I23: a head of a chain that was ever seen outside stays a prefix of the history: nobody chains it
 * anew, and no restart or power cut takes anything back.
 */
export function seenHeadsStay(): Invariant {
  const heads = new Map<InstanceId, { readonly seq: number; readonly hash: string }>();
  return {
    name: 'I23 heads that were seen stay',
    onDossier: ({ instances }) =>
      instances.flatMap(({ record, history }) => {
        const head = heads.get(record.instanceId);
        const last = history.at(-1);
        if (last !== undefined) heads.set(record.instanceId, { seq: last.seq, hash: last.hash });
        if (head === undefined || history[head.seq - 1]?.hash === head.hash) return [];
        return [`${record.instanceId} was at line ${head.seq} with another hash`];
      }),
    onRestart: async ({ bareStore }) => {
      const found: string[] = [];
      for (const [instanceId, { seq, hash }] of heads) {
        const record = await bareStore.findInstance(instanceId);
        const isThere = record !== null && record.historySeq >= seq;
        const isSame = record?.historySeq !== seq || record.historyHash === hash;
        if (!isThere || !isSame) found.push(`${instanceId} is not at line ${seq} any more`);
      }
      return found;
    },
  };
}
