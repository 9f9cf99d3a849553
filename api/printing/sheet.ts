import type { PrintedFacts } from './printedFacts.ts';
import type { CopyKind, PrintedForm } from './printedForm.ts';

/** One sheet of a form: which copy it is, if there are several, and its QR code, if it has one. */
export type Sheet = {
  readonly form: PrintedForm;
  readonly facts: PrintedFacts;
  readonly copy: CopyKind | null;
  readonly copyName: string;
  readonly qrSvg: string | null;
};
