import { readFileSync } from 'node:fs';
import type { Problem } from '../../engine/model/problem.ts';
import { readScenario } from '../../engine/scenario/readScenario.ts';
import { runScenario, type ScenarioOptions } from '../../engine/scenario/runScenario.ts';
import type { ScenarioResult } from '../../engine/scenario/scenario.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { readDrawing } from './readDrawing.ts';

/**
 * What a pair expects; members left out must be empty. Trace lines are "type element [#item]
 * [@instance] [moment]".
 */
export type Expected = Partial<Omit<ScenarioResult, 'trace'>> & {
  readonly trace?: readonly string[];
  /** "rule element" of the problems for which the drawing is not run. */
  readonly problems?: readonly string[];
};

/** One way to execute a pair; all ways tell the same. */
export type Way = {
  readonly name: string;
  readonly engine: 'machine' | 'tokens';
  readonly options: Omit<ScenarioOptions, 'calendar'>;
};

/** Every way in which each pair is executed. */
export const WAYS: readonly Way[] = [
  { name: 'machine', engine: 'machine', options: { restartEachStep: false } },
  { name: 'machine, restarted each step', engine: 'machine', options: { restartEachStep: true } },
  {
    name: 'token game, restarted each step',
    engine: 'tokens',
    options: { restartEachStep: true, engine: 'tokens' },
  },
];

type Played = { readonly result: ScenarioResult | null; readonly problems: readonly Problem[] };

/**
 * Executes the drawing and the scenario beside it, and gives what came of it in the words of the
 * pair, beside what the pair expects. `path` is without its ending.
 */
export async function playPair(
  path: string,
  way: Way,
): Promise<{ readonly told: Expected; readonly expected: Expected; readonly stateHash: string }> {
  const { scenario, expect: expected } = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as {
    readonly scenario: unknown;
    readonly expect: Expected;
  };
  const played = await play(path, scenario, way);
  const stateHash = played.result?.stateHash ?? '';
  return { told: toExpected(played, expected), expected, stateHash };
}

async function play(path: string, json: unknown, { options }: Way): Promise<Played> {
  const definitions = await readDrawing(path);
  const scenario = readScenario(json);
  if (!scenario.ok) throw new Error(scenario.refusal);
  const played = runScenario(definitions, scenario.value, { calendar: VIETNAM, ...options });
  if (played.ok) return { result: played.value, problems: [] };
  if (played.refusal.code !== 'HAS_PROBLEMS') throw new Error(JSON.stringify(played.refusal));
  return { result: null, problems: played.refusal.problems };
}

function toExpected({ result, problems }: Played, expected: Expected): Expected {
  if (result === null) {
    return { problems: problems.map(({ rule, elementId }) => `${rule} ${elementId}`) };
  }
  const { stateHash: _hash, trace, ...members } = result;
  const lines = toLines(trace);
  // The trace has the incidents; only some pairs are about their reasons.
  const told = Object.entries(members).filter(
    ([name, value]) => name in expected || (name !== 'incidents' && !isEmpty(value)),
  );
  const isAlone = Object.keys(result.instances).length < 2 && expected.instances === undefined;
  return {
    ...Object.fromEntries(told.filter(([name]) => name !== 'instances' || !isAlone)),
    trace: lines,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || Object.keys(value as object).length === 0;
}

/** The moment stands where it differs from the line before. */
function toLines(trace: ScenarioResult['trace']): readonly string[] {
  const isAlone = trace.every((entry) => entry.instance === 'A');
  return trace.map(({ type, elementId, item, instance, at }, index) => {
    const place = item === null ? '' : ` #${item}`;
    const time = at === trace[index - 1]?.at ? '' : ` ${at}`;
    return `${type} ${elementId}${place}${isAlone ? '' : ` @${instance}`}${time}`;
  });
}
