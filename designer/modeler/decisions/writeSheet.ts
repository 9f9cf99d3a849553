import type { ModdleElement } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

import { readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { readDecisionText, writeDecisionText } from './decisionText.ts';
import type { InputColumn, OutputColumn, SheetRow, TableSheet } from './tableSheet.ts';

type Creating = {
  readonly moddle: DmnModdle;
  /** The table as it was read, with its parts by their place. */
  readonly parts: { readonly [name: string]: readonly ModdleElement[] };
};

/**
 * The DMN file with the table as it was edited. `xml` is the text that the sheet was read from:
 * what the sheet does not know (ids, extensions, other decisions, the diagram) stays as it is.
 */
export async function writeSheet(xml: string, sheet: TableSheet): Promise<string> {
  const decision = await readDecisionText(xml, sheet.id);
  const table = decision === null ? null : readChild(decision.element, 'decisionLogic');
  if (decision === null || table === null) {
    throw new Error(`Expected the decision ${sheet.id} in the file, but it is not there.`);
  }
  const moddle = new DmnModdle();
  const names = ['input', 'output', 'annotation', 'rule'];
  const parts = Object.fromEntries(names.map((name) => [name, readChildren(table, name)]));
  const creating: Creating = { moddle, parts };
  setText(decision.element, 'name', sheet.name);
  setText(table, 'hitPolicy', sheet.hitPolicy, 'UNIQUE');
  setText(table, 'aggregation', sheet.aggregation ?? '');
  setParts(
    table,
    'input',
    sheet.inputs.map((column) => writeInput(creating, column)),
  );
  setParts(
    table,
    'output',
    sheet.outputs.map((column) => writeOutput(creating, column)),
  );
  setParts(
    table,
    'annotation',
    sheet.notes.map(({ key, label }) => {
      const note = known(creating, 'annotation', key) ?? moddle.create('dmn:RuleAnnotationClause');
      setText(note, 'name', label);
      return note;
    }),
  );
  setParts(
    table,
    'rule',
    sheet.rows.map((row) => writeRow(creating, row, sheet)),
  );
  return writeDecisionText(xml, decision);
}

function writeInput(creating: Creating, column: InputColumn): ModdleElement {
  const { key, label, type, expression, allowed } = column;
  const clause =
    known(creating, 'input', key) ?? creating.moddle.create('dmn:InputClause', { id: key });
  setText(clause, 'label', label);
  const asked =
    readChild(clause, 'inputExpression') ??
    adopt(clause, creating.moddle.create('dmn:LiteralExpression', { id: `${key}_asks` }));
  setText(asked, 'typeRef', type);
  setText(asked, 'text', expression);
  if (readChild(clause, 'inputExpression') === null) clause.set('inputExpression', asked);
  setHeld(creating, clause, { name: 'inputValues', type: 'dmn:UnaryTests', text: allowed });
  return clause;
}

function writeOutput(creating: Creating, column: OutputColumn): ModdleElement {
  const { key, label, type, name, allowed, fallback } = column;
  const clause =
    known(creating, 'output', key) ?? creating.moddle.create('dmn:OutputClause', { id: key });
  setText(clause, 'label', label);
  setText(clause, 'name', name);
  setText(clause, 'typeRef', type);
  setHeld(creating, clause, { name: 'outputValues', type: 'dmn:UnaryTests', text: allowed });
  const held = { name: 'defaultOutputEntry', type: 'dmn:LiteralExpression', text: fallback };
  setHeld(creating, clause, held);
  return clause;
}

function writeRow(creating: Creating, row: SheetRow, sheet: TableSheet): ModdleElement {
  const rule =
    known(creating, 'rule', row.key) ?? creating.moddle.create('dmn:DecisionRule', { id: row.key });
  const entries = (
    name: string,
    type: string,
    keys: readonly string[],
    texts: readonly string[],
  ) => {
    const before = readChildren(rule, name);
    const written = keys.map((key, index) => {
      const place = placeOf(key);
      const entry = place === null ? undefined : before[place];
      const id = { id: `${idOf(key, name)}_${idOf(row.key, 'rule')}` };
      const held =
        entry ?? adopt(rule, creating.moddle.create(type, name === 'annotationEntry' ? {} : id));
      setText(held, 'text', texts[index] ?? '', null);
      return held;
    });
    setParts(rule, name, written);
  };
  const keysOf = (columns: readonly { readonly key: string }[]) => columns.map(({ key }) => key);
  entries('inputEntry', 'dmn:UnaryTests', keysOf(sheet.inputs), row.inputs);
  entries('outputEntry', 'dmn:LiteralExpression', keysOf(sheet.outputs), row.outputs);
  entries('annotationEntry', 'dmn:RuleAnnotation', keysOf(sheet.notes), row.notes);
  return rule;
}

function known({ parts }: Creating, name: string, key: string): ModdleElement | undefined {
  const place = placeOf(key);
  return place === null ? undefined : parts[name]?.[place];
}

/** Place in the text that was read, from 0; null for what is new. */
function placeOf(key: string): number | null {
  return key.startsWith('@') ? Number(key.slice(1)) - 1 : null;
}

function idOf(key: string, kind: string): string {
  return key.startsWith('@') ? `${kind}${key.slice(1)}` : key;
}

/** `absent` is what the property means when it is not there; null: it is always written. */
function setText(
  element: ModdleElement,
  name: string,
  text: string,
  absent: string | null = '',
): void {
  // Blanks around a text are no change: what is as it was is not touched.
  if ((readText(element, name) ?? absent ?? '') === text && element.get(name) !== undefined) return;
  element.set(name, text === absent ? undefined : text);
}

/** A part that holds one text; an empty text takes the part out. */
function setHeld(
  { moddle }: Creating,
  clause: ModdleElement,
  { name, type, text }: { readonly name: string; readonly type: string; readonly text: string },
): void {
  const held = readChild(clause, name);
  if (text === '') {
    if (held !== null && readText(held, 'text') !== null) clause.set(name, undefined);
    return;
  }
  if (held === null) clause.set(name, adopt(clause, moddle.create(type, { text })));
  else setText(held, 'text', text);
}

function setParts(holder: ModdleElement, name: string, parts: readonly ModdleElement[]): void {
  if (parts.length === 0 && readChildren(holder, name).length === 0) return;
  for (const part of parts) adopt(holder, part);
  holder.set(name, parts);
}

function adopt(holder: ModdleElement, part: ModdleElement): ModdleElement {
  return Object.assign(part, { $parent: holder });
}
