import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNotExecuted } from '../../../../engine/check/findNotExecuted.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

const FOLDER = join(import.meta.dirname, '../../../conformance/rules');

/** Rules for which a drawing is not executed at all, of the first process of each wrong drawing. */
async function notExecuted(rule: string, name: string): Promise<readonly string[]> {
  const parsed = await parseDefinitions(readFileSync(join(FOLDER, rule, name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const found = parsed.value.processes.flatMap((it) => findNotExecuted(it, parsed.value));
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
