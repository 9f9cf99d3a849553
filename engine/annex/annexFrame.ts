import type { LocalDate } from '../model/time.ts';
import type { StepTable } from '../model/stepTable.ts';
import { annexTexts } from './annexTexts.ts';
import type { DrawnProcedure } from './drawProcess.ts';

/** What an annex says around its table: lines above it, and below it. */
export type AnnexFrame = { readonly titles: readonly string[]; readonly notes: readonly string[] };

/** The published version that an annex is printed from. */
export type AnnexedVersion = {
  readonly number: number;
  readonly effectiveOn: LocalDate;
  readonly hash: string;
  readonly legalBasis: { readonly text: string; readonly article: string | null } | null;
};

/**
 * The lines around the table of an annex, in Vietnamese: the table's own title, or the name of the
 * procedure; the decision, the version and its hash, or that it is a draft (version null).
 */
export function annexFrame(
  { title }: Pick<StepTable, 'title'>,
  { code, name }: DrawnProcedure,
  version: AnnexedVersion | null,
): AnnexFrame {
  const { frame } = annexTexts;
  const titles = title === '' ? [frame.title, `${name} (${code})`] : title.split('\n');
  if (version === null) return { titles, notes: [frame.draft] };
  const { number, effectiveOn, hash, legalBasis } = version;
  const basis = [legalBasis?.article, legalBasis?.text].filter(Boolean).join(', ');
  const day = effectiveOn.split('-').toReversed().join('/');
  const notes = [frame.version(code, number, day), frame.hash(hash)];
  return { titles, notes: basis === '' ? notes : [frame.basis(basis), ...notes] };
}
