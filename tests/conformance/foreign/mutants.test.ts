import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cpuMs } from '../../support/cpuMs.ts';
import { answerTo } from './answerTo.ts';
import { mutantOf } from './mutants.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Every drawing of the repository. */
const DRAWINGS = ['procedures', 'tests'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bpmn'))
    .toSorted()
    .map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')] as const),
);
const MUTANTS = 2_000;
const LIMIT_MS = 2_000;
const SECOND = 1_000;

it(
  'a drawing with faults is answered in time, and nothing is thrown',
  { timeout: 600 * SECOND },
  async () => {
    const slow: string[] = [];
    const silent: string[] = [];
    let executedCount = 0;

    for (let seed = 0; seed < MUTANTS; seed += 1) {
      const [file = '', bpmn = ''] = DRAWINGS[seed % DRAWINGS.length] ?? [];
      const name = `seed ${seed} of ${file}`;
      const startedAt = cpuMs();
      const { problems, compiled, statuses } = await answerTo(mutantOf(bpmn, seed)).catch(
        (cause: unknown) => {
          throw new Error(name, { cause });
        },
      );
      if (cpuMs(startedAt) > LIMIT_MS) slow.push(name);
      if (compiled.length + problems.length === 0) silent.push(name);
      if (statuses.length > 0) executedCount += 1;
    }

    expect({ slow, silent }).toEqual({ slow: [], silent: [] });
    // Most faults leave a drawing that can be executed: those are the dangerous ones.
    expect(executedCount).toBeGreaterThan(MUTANTS / 4);
  },
);
