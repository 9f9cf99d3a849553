import { useState } from 'react';

import type { VersionRow } from '../../api/contract/procedures.ts';
import type { ComparedSides } from './comparison/CompareDialog.tsx';
import type { ReviewPart } from './review/Reviewing.tsx';

/** What is open over the drawing. */
export type OpenParts = {
  readonly publishing: boolean;
  readonly versions: boolean;
  /** The published version that is looked at. */
  readonly viewed: VersionRow | null;
  readonly exporting: boolean;
  readonly table: boolean;
  /** The machines, beside the drawing. */
  readonly chart: boolean;
  readonly changes: boolean;
  readonly compared: ComparedSides | null;
  readonly review: ReviewPart | null;
};

/** What is open, and the way to open and close parts of it. */
export type Parts = {
  readonly open: OpenParts;
  readonly show: (parts: Partial<OpenParts>) => void;
};

const NOTHING: OpenParts = {
  publishing: false,
  versions: false,
  viewed: null,
  exporting: false,
  table: false,
  chart: false,
  changes: false,
  compared: null,
  review: null,
};

/**
 * What is open over the drawing of a procedure. Whoever asks outlives the drawing tool, which is
 * opened anew when a draft is locked, unlocked or published: what was open then stays open.
 */
export function useOpenParts(): Parts {
  const [open, setOpen] = useState(NOTHING);
  return { open, show: (parts) => setOpen((now) => ({ ...now, ...parts })) };
}
