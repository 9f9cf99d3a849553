import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { withBundle } from '../support/withBundle.ts';
import { changeSources, type SourceChange } from './changeSources.ts';
import { NO_SEEDS, together, type SimulationReport } from './report.ts';

/** Which seeds are played. */
export type SeedPlan = {
  readonly from: number;
  readonly seeds: number;
  readonly by?: number;
  /** No further seed is begun after so many seconds. */
  readonly seconds?: number;
  readonly firstFailure?: boolean;
  readonly twice?: boolean;
};

/** Builds the simulation with these changes of the engine, while the work goes on. */
export function withSimulation<Value>(
  changes: readonly SourceChange[],
  work: (child: string) => Promise<Value>,
): Promise<Value> {
  const entry = join(import.meta.dirname, 'child.ts');
  return withBundle({ entry, plugins: [changeSources(changes)] }, work);
}

/** Plays the seeds in one process. Throws when it ends without a report. */
export function runSimulation(child: string, plan: SeedPlan): Promise<SimulationReport> {
  const { from, seeds, by = 1, seconds, firstFailure = false, twice = false } = plan;
  const args = [
    child,
    `--root=${ROOT}`,
    `--from=${from}`,
    `--seeds=${seeds}`,
    `--by=${by}`,
    ...(seconds === undefined ? [] : ['--seconds', String(seconds)]),
    ...(firstFailure ? ['--first-failure'] : []),
    ...(twice ? ['--twice'] : []),
  ];
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    run.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    run.on('error', reject);
    run.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as SimulationReport);
      else reject(new Error(`Expected a report, but the simulation ended with ${code}.`));
    });
  });
}

/** Plays the seeds in two processes, every other seed each. */
export async function runOnTwoCores(child: string, plan: SeedPlan): Promise<SimulationReport> {
  const { from, seeds } = plan;
  const halves = [
    { ...plan, from, seeds: Math.ceil(seeds / 2), by: 2 },
    { ...plan, from: from + 1, seeds: Math.floor(seeds / 2), by: 2 },
  ];
  const reports = await Promise.all(halves.map((half) => runSimulation(child, half)));
  return reports.reduce(together, NO_SEEDS);
}
