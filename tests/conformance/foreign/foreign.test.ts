import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../../engine/model/problem.ts';
import { presentProblem } from '../../../engine/check/texts/presentProblem.ts';
import { bestOfThree } from '../../support/bestOfThree.ts';
import { answerTo } from './answerTo.ts';
import { LARGE_TEXTS } from './largeTexts.ts';
import { STRANGE_TEXTS } from './strangeTexts.ts';

// Drawings as other programs write them, written for this test: their namespaces, extensions and
// habits. Each is answered with machines, or with problems that say where they are.
const LIMIT_MS = 2_000;
const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bpmn'))
  .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')] as const);

const TEXTS = [...FILES, ...STRANGE_TEXTS, ...LARGE_TEXTS];

it.each(TEXTS)('%s is answered in time and in words', async (_, text) => {
  const { answer, ms } = await bestOfThree(LIMIT_MS, () => answerTo(text));

  const { problems, compiled } = answer;
  expect(ms).toBeLessThan(LIMIT_MS);
  expect(compiled.length + problems.length).toBeGreaterThan(0);
  for (const problem of problems.filter(({ severity }) => severity === 'error')) {
    const { vi, en } = presentProblem(problem);
    expect(isPlaced(problem, problems), problem.rule).toBe(true);
    expect(`${vi}${en}`).not.toMatch(/undefined|NaN|“”/);
    expect(vi).not.toContain(problem.rule);
  }
});

/** Elements without an id are told of once, at their process: nothing else can name them. */
function isPlaced({ elementId, line = 0 }: Problem, problems: readonly Problem[]): boolean {
  return elementId !== '' || line > 0 || problems.some(({ rule }) => rule === 'id-present');
}

it.each<[string, readonly string[]]>([
  ['bpmn-io-collaboration.bpmn', ['Process_1']],
  ['camunda-8.bpmn', ['Process_refund']],
  ['signavio.bpmn', ['sid-a0000000-0004']],
  ['adonis.bpmn', ['WFP-6-']],
  ['activiti-intermediate.bpmn', ['p.sub']],
  ['jbpm.bpmn', ['hr.hiring']],
  ['eclipse-model-prefix.bpmn', ['p']],
])('%s becomes the machines of %j', async (name, expected) => {
  const text = FILES.find(([file]) => file === name)?.[1] ?? '';

  expect((await answerTo(text)).compiled).toEqual(expected);
});

it.each<[string, string]>([
  ['adonis.bpmn', 'process-executable WFP-6-'],
  ['trisotech.bpmn', 'start-present _sp'],
  ['choreography-only.bpmn', 'element-executed Ch1'],
  ['half-drawn.bpmn', 'flow-ends-valid f5'],
  ['crossed-scopes.bpmn', 'flow-ends-valid f2'],
])('%s is answered with %s', async (name, expected) => {
  const text = FILES.find(([file]) => file === name)?.[1] ?? '';

  const { problems } = await answerTo(text);

  expect(problems.map(({ rule, elementId }) => `${rule} ${elementId}`)).toContain(expected);
});
