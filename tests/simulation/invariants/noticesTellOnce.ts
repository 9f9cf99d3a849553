import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { Notice } from '../../../engine/model/notice.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

/**
 * X7: a notice that was committed is there, and stays what it was; one that is sent has arrived,
 * and what has arrived was committed. The applicant is told of each payment once, with its amount
 * and its number.
 */
export function noticesTellOnce(): Invariant {
  const committed = new Map<string, Notice>();
  return {
    name: 'X7 notices tell once',
    onStep: ({ commits }) => {
      for (const { change, outcome } of commits) {
        for (const notice of outcome === 'committed' ? change.notices : []) {
          const { noticeId } = notice;
          if (!committed.has(noticeId)) committed.set(noticeId, notice);
        }
      }
      return [];
    },
    onDossier: async ({ situation: { dossier } }, { bareStore }) => {
      if (dossier.applicant.email === '') return [];
      const payments = await bareStore.listPayments(dossier.dossierId);
      const paid = payments
        .filter(({ status }) => status === 'paid')
        .map(({ amountDong, receiptNumber, transactionId }) =>
          canonicalJson({ amountDong, reference: receiptNumber ?? transactionId ?? '' }),
        );
      const told = [...committed.values()]
        .filter(({ dossierId, kind }) => dossierId === dossier.dossierId && kind === KIND)
        .map(({ facts }) => canonicalJson(facts.paid ?? null));
      const isSame = paid.toSorted().join() === told.toSorted().join();
      return isSame ? [] : [`${dossier.dossierId}: paid ${paid.join()}, told ${told.join()}`];
    },
    onRestart: (world) => compare(committed, world),
    onWorld: (world) => compare(committed, world),
  };
}

const KIND = 'payment-received';

async function compare(
  committed: ReadonlyMap<string, Notice>,
  { bareStore, mailbox }: World,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [noticeId, first] of committed) {
    const stored = await bareStore.findNotice(noticeId);
    if (stored === null || told(stored) !== told(first)) found.push(`${noticeId} is not as it was`);
    if (stored?.status === 'sent' && !mailbox.arrived.has(noticeId)) {
      found.push(`${noticeId} is sent and never came`);
    }
  }
  for (const noticeId of mailbox.arrived.keys()) {
    if (!committed.has(noticeId)) found.push(`${noticeId} came and was never committed`);
  }
  return found;
}

function told({ kind, address, facts, revision }: Notice): string {
  return canonicalJson({ kind, address, facts, revision });
}
