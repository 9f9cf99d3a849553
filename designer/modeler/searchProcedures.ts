import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { foldText } from '../../engine/model/foldText.ts';

/**
 * Procedures whose code, name or field hold every word; case and Vietnamese marks do not matter.
 */
export function searchProcedures(
  procedures: readonly ProcedureRow[],
  query: string,
): readonly ProcedureRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return procedures.filter(({ code, name, field }) => {
    const text = foldText(`${code} ${name} ${field}`);
    return words.every((word) => text.includes(word));
  });
}
