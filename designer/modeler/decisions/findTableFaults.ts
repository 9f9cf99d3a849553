import { compareRules, type ComparedRules } from '../../../engine/check/decision/compareRules.ts';
import { rowForCase } from '../../../engine/check/decision/rowForCase.ts';
import { sayCase, type CaseWords } from '../../../engine/check/decision/sayCase.ts';
import { checkExpression } from '../../../engine/check/expression/checkExpression.ts';
import { readUnaryTests } from '../../../engine/decide/readUnaryTests.ts';
import type { DecisionTable } from '../../../engine/model/decision.ts';
import { columnName } from './columnName.ts';
import type { TableSheet } from './tableSheet.ts';
import type { DecisionTranslate } from './useDecisionTexts.ts';

/** Texts that are no FEEL, as sentences; the table is not read before they are mended. */
export function wrongTexts(sheet: TableSheet, t: DecisionTranslate): readonly string[] {
  const headers = sheet.inputs.flatMap((column) => {
    const name = columnName(column, t);
    if (column.expression === '') return [t('findings.noExpression', { column: name })];
    const texts = [
      isExpression(column.expression) ? null : column.expression,
      isTest(column.allowed) ? null : column.allowed,
    ];
    return texts.flatMap((text) =>
      text === null ? [] : [t('findings.header', { column: name, text })],
    );
  });
  const results = sheet.outputs.flatMap((column) => {
    const isRight =
      isTest(column.allowed) && (column.fallback === '' || isExpression(column.fallback));
    const text = `${column.allowed} ${column.fallback}`.trim();
    return isRight ? [] : [t('findings.header', { column: columnName(column, t), text })];
  });
  const cells = sheet.rows.flatMap((row, index) =>
    (['inputs', 'outputs'] as const).flatMap((kind) =>
      row[kind].flatMap((text, at) => {
        if (isCell(kind, text)) return [];
        const column = sheet[kind][at];
        const name = column === undefined ? '' : columnName(column, t);
        return [t('findings.cell', { row: index + 1, column: name, text })];
      }),
    ),
  );
  return [...headers, ...results, ...cells];
}

/** Whether a cell of this kind can be read; notes always can. */
export function isCell(kind: 'inputs' | 'outputs' | 'notes', text: string): boolean {
  if (kind === 'inputs') return isTest(text);
  return kind === 'notes' || text === '' || isExpression(text);
}

function isTest(text: string): boolean {
  return readUnaryTests(text, 'value').ok;
}

function isExpression(text: string): boolean {
  return checkExpression(text).ok;
}

/** What comparing the rules of the table shows, in sentences. */
export type RuleFindings = {
  readonly gaps: readonly { readonly text: string; readonly cells: readonly string[] | null }[];
  readonly others: readonly string[];
  readonly isFine: boolean;
};

/** Gaps and overlaps in the words of the columns; `cells` are a row that mends the gap. */
export function ruleFindings(
  sheet: TableSheet,
  table: DecisionTable,
  t: DecisionTranslate,
): RuleFindings {
  const words: CaseWords = {
    names: sheet.inputs.map((column) => columnName(column, t)),
    yes: t('findings.yes'),
    no: t('findings.no'),
  };
  const compared = compareRules(table);
  const { grid, gaps, overlaps } = compared;
  if (grid === null || gaps.kind === 'too-large' || overlaps.kind === 'too-large') {
    return { gaps: [], others: [t('findings.tooLarge')], isFine: false };
  }
  const missing = gaps.found.map((values) => {
    const said = sayCase(values, grid.columns, words);
    return said === ''
      ? { text: t('findings.gapAll'), cells: null }
      : { text: t('findings.gap', { case: said }), cells: rowForCase(values, grid.columns) };
  });
  const both = overlaps.found.map(({ one, other, values }) => {
    const said = sayCase(values, grid.columns, words);
    return t(said === '' ? 'findings.overlapAll' : 'findings.overlap', { one, other, case: said });
  });
  const isMore = gaps.isMore || overlaps.isMore;
  const others = [
    ...both,
    ...(isMore ? [t('findings.more')] : []),
    ...notAllowed(sheet, t),
    ...unreadRows(table, compared, t),
  ];
  return { gaps: missing, others, isFine: missing.length === 0 && others.length === 0 };
}

function unreadRows(
  { hitPolicy }: DecisionTable,
  { grid }: ComparedRules,
  t: DecisionTranslate,
): readonly string[] {
  const isAsked = hitPolicy !== 'COLLECT' && !hitPolicy.endsWith('ORDER');
  const rows = isAsked ? (grid?.unread ?? []) : [];
  return rows.length === 0 ? [] : [t('findings.unread', { rows: rows.join(', ') })];
}

/** Texts in cells that the column does not allow: such a row never matches, or is refused. */
function notAllowed(sheet: TableSheet, t: DecisionTranslate): readonly string[] {
  return (['inputs', 'outputs'] as const).flatMap((kind) =>
    sheet[kind].flatMap((column, at) => {
      const allowed = new Set(textsIn(column.allowed));
      // Allowed values of other kinds say nothing about texts.
      const rest = column.allowed.replaceAll(TEXT, '').replaceAll(/[\s,]/gu, '');
      if (allowed.size === 0 || rest !== '') return [];
      return sheet.rows.flatMap((row, index) =>
        textsIn(row[kind][at] ?? '')
          .filter((text) => !allowed.has(text))
          .map((text) =>
            t('findings.notAllowed', { row: index + 1, column: columnName(column, t), text }),
          ),
      );
    }),
  );
}

const TEXT = /"[^"]*"/gu;

function textsIn(feel: string): readonly string[] {
  return feel.match(TEXT) ?? [];
}
