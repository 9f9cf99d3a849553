import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { readScenario } from '../../engine/run/scenario/readScenario.ts';
import { runScenario } from '../../engine/run/scenario/runScenario.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
const FOLDER = join(import.meta.dirname, 'bpmn');
const only = process.argv[2] ?? '';
const PAIRS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.bpmn'))
  .map((f) => f.slice(0, -5))
  .filter((f) => f.includes(only))
  .toSorted();
const src = readFileSync(join(FOLDER, 'bpmn.test.ts'), 'utf8');
let bad = 0,
  t0 = performance.now();
for (const pair of PAIRS) {
  const { scenario, expect } = JSON.parse(readFileSync(join(FOLDER, pair + '.json'), 'utf8'));
  for (const [engine, restartEachStep] of [
    ['machine', false],
    ['machine', true],
    ['tokens', true],
  ] as const) {
    const t = performance.now();
    let got: any;
    try {
      const d = await parseDefinitions(readFileSync(join(FOLDER, pair + '.bpmn'), 'utf8'));
      if (!d.ok) {
        got = { problems: d.refusal.map((p) => p.rule + ' ' + p.elementId) };
      } else {
        const s = readScenario(scenario);
        if (!s.ok) throw new Error(s.refusal);
        const r = runScenario(d.value, s.value, { calendar: VIETNAM, restartEachStep, engine });
        got = r.ok
          ? {
              ...r.value,
              trace: r.value.trace.map(
                (e) => `${e.type} ${e.elementId}${e.item === null ? '' : ' #' + e.item}`,
              ),
            }
          : { problems: (r.refusal as any).problems?.map((p: any) => p.rule + ' ' + p.elementId) };
      }
    } catch (e: any) {
      got = { thrown: e.message };
    }
    const want = expect.trace?.map((l: string) => {
      const [type, id, ...rest] = l.split(' ');
      const item = rest.find((x) => x.startsWith('#'));
      return `${type} ${id}${item ? ' ' + item : ''}`;
    });
    const a = JSON.stringify([
      want ?? [],
      expect.status ?? null,
      expect.problems ?? null,
      expect.openTasks ?? [],
      expect.variables ?? {},
    ]);
    const b = JSON.stringify([
      got.trace ?? [],
      got.status ?? null,
      got.problems ?? null,
      got.openTasks ?? [],
      expect.variables ? got.variables : {},
    ]);
    if (performance.now() - t > 3000) console.log('SLOW', pair, engine);
    if (a !== b) {
      bad++;
      console.log(
        `${engine}${restartEachStep ? '-r' : ''} ${pair}\n   want ${a.slice(0, 700)}\n   got  ${b.slice(0, 700)} ${got.thrown ?? ''}`,
      );
      if (engine === 'machine') break;
    }
  }
}
console.log(PAIRS.length, 'pairs', bad, 'bad', Math.round(performance.now() - t0));
