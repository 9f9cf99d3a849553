import type { PrintedFacts } from './printedFacts.ts';
import type { PrintedForm } from './printedForm.ts';

/** What stands at the foot of a page, counted from 1; "" for nothing. */
export type PageWords = (page: number, pages: number) => string;

/** "H99.21.01-261123-0001 – trang 2/3", so that a sheet that is lost finds its dossier again. */
export function pageWords({ texts }: PrintedFacts): PageWords {
  return (page, pages) => words([texts.dossierCode, pages], page);
}

/** The same for copies one behind the other, each counted by itself; `lengths` in pages. */
export function copyPageWords(
  { copies }: PrintedForm,
  { texts }: PrintedFacts,
  lengths: readonly number[],
): PageWords {
  const sheets = copies.flatMap(({ name }, copy) => {
    const pages = lengths[copy] ?? 1;
    const head = [texts.dossierCode, name].filter(Boolean).join(' – ');
    return Array.from({ length: pages }, (_, place) => words([head, pages], place + 1));
  });
  return (page) => sheets[page - 1] ?? '';
}

function words([head, pages]: readonly [string | undefined, number], page: number): string {
  if (pages === 1) return '';
  return [head, `trang ${page}/${pages}`].filter(Boolean).join(' – ');
}
