import type { ModdleElement } from 'bpmn-moddle';

import type { Aggregation, HitPolicy } from '../../../engine/model/decision.ts';
import { readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { readDecisionText } from './decisionText.ts';
import type { InputColumn, OutputColumn, SheetRow, TableSheet } from './tableSheet.ts';

/** The table of a decision of a DMN file; null where there is none that can be read. */
export async function readSheet(xml: string, id: string): Promise<TableSheet | null> {
  const decision = await readDecisionText(xml, id);
  const table = decision === null ? null : readChild(decision.element, 'decisionLogic');
  if (decision === null || table?.$type !== 'dmn:DecisionTable') return null;
  const inputs = readChildren(table, 'input');
  const outputs = readChildren(table, 'output');
  const notes = readChildren(table, 'annotation');
  return {
    id,
    name: readText(decision.element, 'name') ?? id,
    hitPolicy: (readText(table, 'hitPolicy') ?? 'UNIQUE') as HitPolicy,
    aggregation: readText(table, 'aggregation') as Aggregation | null,
    inputs: inputs.map(readInput),
    outputs: outputs.map(readOutput),
    notes: notes.map((note, index) => ({
      key: `@${index + 1}`,
      label: readText(note, 'name') ?? '',
    })),
    rows: readChildren(table, 'rule').map((rule, index) => {
      return readRow(rule, index, [inputs.length, outputs.length, notes.length]);
    }),
  };
}

function readInput(clause: ModdleElement, index: number): InputColumn {
  const asked = readChild(clause, 'inputExpression');
  return {
    key: `@${index + 1}`,
    label: readText(clause, 'label') ?? '',
    type: (asked && readText(asked, 'typeRef')) ?? '',
    expression: textOf(asked),
    allowed: textOf(readChild(clause, 'inputValues')),
  };
}

function readOutput(clause: ModdleElement, index: number): OutputColumn {
  return {
    key: `@${index + 1}`,
    label: readText(clause, 'label') ?? '',
    type: readText(clause, 'typeRef') ?? '',
    name: readText(clause, 'name') ?? '',
    allowed: textOf(readChild(clause, 'outputValues')),
    fallback: textOf(readChild(clause, 'defaultOutputEntry')),
  };
}

function readRow(
  rule: ModdleElement,
  index: number,
  [inputCount, outputCount, noteCount]: readonly [number, number, number],
): SheetRow {
  const texts = (part: string, count: number): readonly string[] => {
    const entries = readChildren(rule, part);
    return Array.from({ length: count }, (_, at) => textOf(entries[at] ?? null));
  };
  return {
    key: `@${index + 1}`,
    inputs: texts('inputEntry', inputCount),
    outputs: texts('outputEntry', outputCount),
    notes: texts('annotationEntry', noteCount),
  };
}

function textOf(holder: ModdleElement | null): string {
  return (holder && readText(holder, 'text')) ?? '';
}
