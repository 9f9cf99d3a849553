import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../engine/model/problem.ts';
import type { Definitions } from '../../../engine/model/process.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { readScenario } from '../../../engine/run/scenario/readScenario.ts';
import { runScenario, type ScenarioOptions } from '../../../engine/run/scenario/runScenario.ts';
import type { ScenarioResult } from '../../../engine/run/scenario/scenario.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';

/**
 * What a pair expects; members left out must be empty. Trace lines are "type element [#item]
 * [@instance] [moment]".
 */
type Expected = Partial<Omit<ScenarioResult, 'trace'>> & {
  readonly trace?: readonly string[];
  /** "rule element" of the problems for which the drawing is not run. */
  readonly problems?: readonly string[];
};

const FOLDER = import.meta.dirname;
const PAIRS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bpmn'))
  .map((file) => file.slice(0, -'.bpmn'.length))
  .toSorted();

describe('BPMN elements', () => {
  it('has a pair for every element and choice', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(400);
  });

  it.each(PAIRS)(
    '%s gives its trace, also when read again after every step, and in the token game',
    async (pair) => {
      const text = readFileSync(join(FOLDER, `${pair}.json`), 'utf8');
      const { scenario, expect: expected } = JSON.parse(text) as {
        scenario: unknown;
        expect: Expected;
      };

      const definitions = await readDrawing(pair);

      const played = play(definitions, scenario, { restartEachStep: false });
      const restarted = play(definitions, scenario, { restartEachStep: true });
      const inTokens = play(definitions, scenario, { restartEachStep: true, engine: 'tokens' });

      expect(restarted).toEqual(played);
      expect(toExpected(played, expected)).toEqual(expected);
      expect(toExpected(inTokens, expected)).toEqual(expected);
    },
  );
});

type Played = { readonly result: ScenarioResult | null; readonly problems: readonly Problem[] };

async function readDrawing(pair: string): Promise<Definitions> {
  const definitions = await parseDefinitions(readFileSync(join(FOLDER, `${pair}.bpmn`), 'utf8'));
  if (!definitions.ok) throw new Error(JSON.stringify(definitions.refusal));
  return definitions.value;
}

function play(
  definitions: Definitions,
  json: unknown,
  how: Omit<ScenarioOptions, 'calendar'>,
): Played {
  const scenario = readScenario(json);
  if (!scenario.ok) throw new Error(scenario.refusal);
  const played = runScenario(definitions, scenario.value, { calendar: VIETNAM, ...how });
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
  const told = Object.entries(members).filter(
    ([name, value]) => name in expected || !isEmpty(value),
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
