import { comparisonTableVi as texts } from '../../i18n/comparisonTableVi.ts';
import type { AnnexFrame } from '../../../engine/annex/annexFrame.ts';
import type { PrintedTable } from '../table/office/wordTable.ts';
import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { groupEntries } from '../../../engine/compare/groupEntries.ts';

type Compared = {
  readonly procedure: { readonly code: string; readonly name: string };
  readonly before: { readonly number: number; readonly hash: string };
  /** Null: the draft. */
  readonly after: { readonly number: number; readonly hash: string } | null;
};

/**
 * The table of changes with the lines around it, in Vietnamese: what it is about, how it is in the
 * version before and how after, with a heading for each process.
 */
export function comparisonTable(
  entries: readonly ComparedEntry[],
  { procedure, before, after }: Compared,
): { readonly table: PrintedTable; readonly frame: AnnexFrame } {
  const rows = groupEntries(entries).flatMap(({ process, things }) => [
    { kind: 'heading' as const, cells: [process?.name || texts.procedure, '', ''] },
    ...things.flatMap((thing) => thing.entries.map(toRow)),
  ]);
  const columns = [
    { kind: 'content' as const, heading: texts.content },
    { kind: 'content' as const, heading: texts.version(before.number) },
    {
      kind: 'content' as const,
      heading: after === null ? texts.draft : texts.version(after.number),
    },
  ];
  return {
    table: { columns, rows },
    frame: {
      titles: [texts.title, `${procedure.name} (${procedure.code})`],
      notes: [
        texts.hash(before.number, before.hash),
        ...(after === null ? [texts.isDraft] : [texts.hash(after.number, after.hash)]),
      ],
    },
  };
}

function toRow({ message: { vi } }: ComparedEntry) {
  const content = vi.label === '' ? vi.subject : `${vi.subject}: ${vi.label}`;
  return { kind: 'step' as const, cells: [content, vi.before, vi.after] };
}
