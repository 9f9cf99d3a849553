import type { ProcedureRow } from '../../api/contract/procedures.ts';

/**
 * Procedures whose code, name or field hold every word; case and Vietnamese marks do not matter.
 */
export function searchProcedures(
  procedures: readonly ProcedureRow[],
  query: string,
): readonly ProcedureRow[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return procedures.filter(({ code, name, field }) => {
    const text = plain(`${code} ${name} ${field}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}
