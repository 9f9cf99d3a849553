import { expect, it } from 'vitest';
import { presentProblem } from '../../../../../engine/check/texts/presentProblem.ts';
import { parseDefinitions } from '../../../../../engine/parse/parseDefinitions.ts';
import { HOSTILE_TEXTS } from './hostileCorpus.ts';
import { cpuMs } from '../../../../support/cpuMs.ts';

const LIMIT_MS = 500;

it.each(HOSTILE_TEXTS)('$name is refused by $rule at once', async ({ xml, rule, at }) => {
  const text = xml();
  const startedAt = cpuMs();

  const parsed = await parseDefinitions(text);

  expect(cpuMs(startedAt)).toBeLessThan(LIMIT_MS);
  if (parsed.ok) throw new Error('the text was accepted');
  const places = parsed.refusal.map(({ line, column }) => [line, column]);
  const texts = parsed.refusal.map((problem) => Object.values(presentProblem(problem)).join(' '));
  expect(parsed.refusal.map((it) => it.rule)).toEqual([rule]);
  expect(places).toEqual(at === undefined ? places : [at]);
  expect(texts.join(' ')).not.toMatch(/undefined|NaN|“”|xml-/);
});

it('every refusal but that of a file too large has line and column', async () => {
  const smaller = HOSTILE_TEXTS.filter(({ rule }) => rule !== 'xml-too-large');

  for (const { xml, name } of smaller) {
    const parsed = await parseDefinitions(xml());
    const problems = parsed.ok ? [] : parsed.refusal;
    const isPlaced = problems.map(({ line = 0, column = 0 }) => line > 0 && column > 0);
    expect({ name, isPlaced }).toEqual({ name, isPlaced: [true] });
  }
});
