import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { ROOT } from '../sourceStamp.mjs';
import { findPlaces, type Place } from './findPlaces.ts';

/** A drawing of tests/conformance with what is in it and what happens to it. */
export type Drawing = {
  /** From the root of the repository. */
  readonly file: string;
  readonly places: readonly Place[];
  /** Elements that its expected trace speaks of; null for a drawing that is not executed. */
  readonly told: ReadonlySet<string> | null;
  /** "rule element" of every problem that keeps it from being executed. */
  readonly refusals: ReadonlySet<string>;
};

type Expectation = {
  readonly expect: { readonly trace?: readonly string[]; readonly problems?: readonly string[] };
};

/** Every pair of tests/conformance/bpmn, and every wrong drawing of tests/conformance/rules. */
export async function drawnPlaces(): Promise<readonly Drawing[]> {
  const pairs = drawingsIn('tests/conformance/bpmn');
  const rules = drawingsIn('tests/conformance/rules').filter((file) => file.includes('/wrong-'));
  const drawings: Drawing[] = [];
  for (const file of [...pairs, ...rules]) drawings.push(await readDrawing(file));
  return drawings;
}

function drawingsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bpmn'))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

async function readDrawing(file: string): Promise<Drawing> {
  const bpmn = readFileSync(join(ROOT, file), 'utf8');
  const told = toldIn(join(ROOT, file.replace(/bpmn$/, 'json')));
  const refusals = told === null ? await refusalsOf(bpmn) : [];
  return { file, places: await findPlaces(bpmn), told, refusals: new Set(refusals) };
}

/** Lines are "type element …". */
function toldIn(path: string): ReadonlySet<string> | null {
  if (!existsSync(path)) return null;
  const { expect } = JSON.parse(readFileSync(path, 'utf8')) as Expectation;
  if (expect.problems !== undefined) return null;
  return new Set((expect.trace ?? []).map((line) => line.split(' ')[1] ?? ''));
}

async function refusalsOf(bpmn: string): Promise<readonly string[]> {
  const parsed = await parseDefinitions(bpmn);
  const problems = parsed.ok ? checkDefinitions(parsed.value) : parsed.refusal;
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, elementId }) => `${rule} ${elementId}`);
}
