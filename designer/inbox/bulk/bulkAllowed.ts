import type { InboxRow } from '../../../api/contract/inbox.ts';
import type { Allowed } from '../../../api/contract/primitives.ts';
import type { InboxTranslate } from '../useInboxTexts.ts';

type BulkAllowed = {
  readonly complete: Allowed;
  /** Null: the person is not the head of any of the units, and is not offered it. */
  readonly assign: Allowed | null;
};

/**
 * What can be done with these tasks together. Only alike ones (same step of the same version) are
 * completed together: they have one form.
 */
export function bulkAllowed(tasks: readonly InboxRow[], part: InboxTranslate): BulkAllowed {
  const kinds = new Set(tasks.map(({ versionId, elementId }) => `${versionId} ${elementId}`));
  const refused = tasks.find(({ allowed }) => allowed.complete !== true);
  const complete =
    kinds.size > 1 ? because(part('bulk.notAlike')) : (refused?.allowed.complete ?? true);
  const isHead = tasks.some(({ allowed }) => allowed.assign === true);
  const isHeadOfAll = tasks.every(({ allowed }) => allowed.assign === true);
  const posts = new Set(tasks.map(({ agencyId, post }) => `${agencyId} ${post}`));
  const assign = isHeadOfAll && posts.size === 1 ? true : because(part('bulk.notOnePost'));
  return { complete, assign: isHead ? assign : null };
}

/** The text is in the language of the screen already. */
function because(text: string): Allowed {
  return { reason: { vi: text, en: text } };
}
