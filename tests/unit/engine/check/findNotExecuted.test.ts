import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNotExecuted } from '../../../../engine/check/findNotExecuted.ts';
import { readDrawing } from '../../../conformance/readDrawing.ts';

const FOLDER = join(import.meta.dirname, '../../../conformance/rules');

/** Rules for which a drawing is not executed at all, of the first process of each wrong drawing. */
async function notExecuted(rule: string, name: string): Promise<readonly string[]> {
  const definitions = await readDrawing(join(FOLDER, rule, name.slice(0, -'.bpmn'.length)));
  const found = definitions.processes.flatMap((it) => findNotExecuted(it, definitions));
  return found.map((problem) => problem.rule);
}

function drawings(rule: string, prefix: string): readonly string[] {
  return readdirSync(join(FOLDER, rule)).filter((name) => name.startsWith(prefix));
}

describe.each([
  'boundary-attached',
  'called-process-exists',
  'cancel-in-transaction',
  'compensation-activity-valid',
  'compensation-handler-valid',
  'element-executed',
  'event-executed',
  'event-gateway-targets',
  'event-sub-process-valid',
  'expression-language',
  'feature-executed',
  'instantiate-valid',
  'link-pairs',
  'loop-valid',
  'name-calculated',
])('%s', (rule) => {
  it.each(drawings(rule, 'wrong-'))('keeps %s from being executed', async (name) => {
    expect(await notExecuted(rule, name)).toContain(rule);
  });

  it.each(drawings(rule, 'right-'))('lets %s be executed', async (name) => {
    expect(await notExecuted(rule, name)).toEqual([]);
  });
});

describe.each([
  'catch-without-event',
  'compensation-throw-valid',
  'deadlock',
  'loop-endless',
  'no-way-to-end',
])('%s', (rule) => {
  it.each(drawings(rule, 'wrong-'))('lets %s be executed, badly as it ends', async (name) => {
    expect(await notExecuted(rule, name)).toEqual([]);
  });
});
