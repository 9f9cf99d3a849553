import type { DraftAct, DraftStage, ForceAct, ForceStage } from '../../model/life.ts';

/**
 * Who may take a step, beyond the role that the policy of the API asks for. `drawer`: who drew,
 * edited or sent this draft; `another`: only somebody who did none of that.
 */
type Who = 'anyone' | 'drawer' | 'another';

type DraftRule = {
  readonly from: readonly DraftStage[];
  readonly to: DraftStage;
  readonly who: Who;
};

type ForceRule = { readonly from: readonly ForceStage[]; readonly to: ForceStage };

/**
 * Every step that a draft can take. What is approved can still be sent back, and its approval is
 * void then. After publishing, the next draft begins.
 *
 * Source: TT 01/2018/TT-VPCP, article 8: who drafts, who controls and who approves are not one.
 */
export const DRAFT_STEPS: Readonly<Record<DraftAct, DraftRule>> = {
  send: { from: ['DRAFT'], to: 'IN_REVIEW', who: 'anyone' },
  withdraw: { from: ['IN_REVIEW'], to: 'DRAFT', who: 'drawer' },
  'send-back': { from: ['IN_REVIEW', 'APPROVED'], to: 'DRAFT', who: 'anyone' },
  approve: { from: ['IN_REVIEW'], to: 'APPROVED', who: 'another' },
  publish: { from: ['APPROVED'], to: 'DRAFT', who: 'anyone' },
};

/** Every step that a procedure in force can take; nothing leads back from being abolished. */
export const FORCE_STEPS: Readonly<Record<ForceAct, ForceRule>> = {
  suspend: { from: ['IN_FORCE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'IN_FORCE' },
  abolish: { from: ['IN_FORCE', 'SUSPENDED'], to: 'ABOLISHED' },
};
