import { expect, it } from 'vitest';
import { presentProblem } from '../../../../../engine/check/texts/presentProblem.ts';
import { parseDefinitions } from '../../../../../engine/parse/parseDefinitions.ts';
import { HOSTILE_TEXTS } from './hostileCorpus.ts';

const LIMIT_MS = 500;

it.each(HOSTILE_TEXTS)('$name is refused by $rule at once', async ({ xml, rule, at }) => {
  const text = xml();
  const startedAt = performance.now();

  const parsed = await parseDefinitions(text);

  expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
  if (parsed.ok) expect.fail('the text was accepted');
  const [problem] = parsed.refusal;
  expect(parsed.refusal.map((it) => it.rule)).toEqual([rule]);
  if (problem === undefined) return;
  if (at !== undefined) expect([problem.line, problem.column]).toEqual(at);
  const { vi, en } = presentProblem(problem);
  expect(`${vi}${en}`).not.toMatch(/undefined|NaN|“”|xml-/);
});

it('gives line and column for everything but a file that is too large', async () => {
  for (const { xml, rule, name } of HOSTILE_TEXTS) {
    const parsed = await parseDefinitions(xml());
    if (parsed.ok || rule === 'xml-too-large') continue;
    expect(parsed.refusal[0]?.line, name).toBeGreaterThan(0);
    expect(parsed.refusal[0]?.column, name).toBeGreaterThan(0);
  }
});
