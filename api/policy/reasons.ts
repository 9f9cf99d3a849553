/** Why an action is not offered; the words stand in api/texts under the same codes. */
export const REASONS = [
  'ROLE_MISSING',
  'OTHER_AGENCY',
  'OTHER_POST',
  'NOT_OPEN',
  'NOT_CLAIMED',
  'CLAIMED_BY_OTHER',
  'SAME_PERSON',
  'TASK_CLOSED',
  'NOT_HEAD',
  'NOT_HEAD_HERE',
  'NOT_IN_SESSION',
  'NO_WAY_BACK',
  'DOSSIER_ENDED',
  'NO_SIGNING_STEP',
  'SIGNING_NOT_SET_UP',
  'NOT_YOUR_NOTE',
] as const;

/** One reason. */
export type ReasonCode = (typeof REASONS)[number];
