import type { DecisionTable } from '../model/decision.ts';

/** Most entries in one table: what is asked once must be answered within a second. */
const ENTRIES_MAX = 4_000;

type Fault = { readonly reason: string; readonly detail: string };

/**
 * What makes a table undecidable as a whole, null when there is nothing: entries that are missing
 * or too many, outputs without names, priorities that are not given, a sum over several outputs.
 *
 * Source: DMN 1.3 clauses 8.2.8 (hit policies) and 8.3.
 */
export function findTableFault(table: DecisionTable): Fault | null {
  const names = table.outputs.map(({ name }) => name);
  if (names.length === 0) return { reason: 'no-output', detail: '' };
  if (names.length > 1 && (names.includes('') || new Set(names).size < names.length)) {
    return { reason: 'output-names', detail: names.join(', ') };
  }
  if (table.rules.length * (table.inputs.length + names.length) > ENTRIES_MAX) {
    return { reason: 'table-too-large', detail: String(ENTRIES_MAX) };
  }
  const uneven = table.rules.findIndex(
    ({ tests, outputs }) => tests.length !== table.inputs.length || outputs.length !== names.length,
  );
  if (uneven >= 0) return { reason: 'entries-missing', detail: String(uneven + 1) };
  return policyFault(table);
}

function policyFault({ hitPolicy, aggregation, outputs }: DecisionTable): Fault | null {
  if (aggregation !== null && hitPolicy !== 'COLLECT') {
    return { reason: 'aggregation-without-collect', detail: aggregation };
  }
  if (aggregation !== null && outputs.length > 1) {
    return { reason: 'aggregation-of-several', detail: aggregation };
  }
  const isOrdered = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  const isWithout = outputs.every(({ priorities }) => priorities.length === 0);
  return isOrdered && isWithout ? { reason: 'no-priorities', detail: hitPolicy } : null;
}
