import type { Sentence } from './sentence.ts';

/** What the check says about the decisions that steps ask, in English. */
export const enDecisions = {
  'decision-rules-overlap': (s) =>
    `Decision table “${s.fact('decision')}” of ${s.element}: row ${s.fact('one')} and row ` +
    `${s.fact('other')} both match${whenCase(s.fact('case'))}, and such a dossier would stop ` +
    'here: narrow one of them, or let the first row that matches count.',
  'decision-gap': (s) =>
    s.fact('cases') === ''
      ? `Decision table “${s.fact('decision')}” of ${s.element} has no row, so it never gives a ` +
        'result: add a row.'
      : `Decision table “${s.fact('decision')}” of ${s.element} has no row for ` +
        `${s.fact('cases')}: add one, or list the allowed values of the column.`,
  'decision-output-read': (s) =>
    `Decision table “${s.fact('decision')}” of ${s.element} ${s.word('reason')}, but ` +
    `${s.named('at')} reads ${s.fact('read')}: write it as the table has it.`,
  'decision-not-proved': (s) =>
    `Overlaps and gaps of decision table “${s.fact('decision')}” of ${s.element} are not fully ` +
    `checked: ${s.word('reason')}${rowsOf(s.fact('rows'))}.`,
  'decision-input-known': (s) =>
    `Decision table “${s.fact('decision')}” of ${s.element} asks for “${s.fact('name')}”, but ` +
    `${s.word('reason')}: choose the right name, or add it to the form of a step before.`,
  'condition-name-known': (s) =>
    `The condition “${s.fact('expression')}” behind ${s.named('source')} asks for ` +
    `“${s.fact('name')}”, but ${s.word('reason')}: choose a field of a form, or add it to the ` +
    'form of a step before.',
} satisfies { readonly [rule: string]: Sentence };

function whenCase(said: string): string {
  return said === '' ? '' : ` when ${said}`;
}

function rowsOf(rows: string): string {
  return rows === '' ? '' : ` (rows ${rows})`;
}
