import { parseArgs } from 'node:util';
import { readKits } from './procedureKits.ts';
import { NO_SEEDS, withSeed, type SimulationReport } from './report.ts';
import { simulate } from './simulate.ts';

// A process that plays seeds one after the other: a number of them, or as many as fit a time. It
// says what they gave as one line of JSON. `--twice` plays each seed twice on SQLite and once in
// memory, and finds logs that differ (I20).
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    from: { type: 'string', default: '1' },
    by: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    seconds: { type: 'string' },
    steps: { type: 'string', default: '200' },
    'first-failure': { type: 'boolean', default: false },
    twice: { type: 'boolean', default: false },
  },
});

const kits = readKits(values.root);
const endAt = values.seconds === undefined ? Infinity : Date.now() + Number(values.seconds) * 1000;
let report: SimulationReport = NO_SEEDS;
for (let count = 0; count < Number(values.seeds) && Date.now() < endAt; count += 1) {
  await play(Number(values.from) + count * Number(values.by));
  if (values['first-failure'] && report.failed.length > 0) break;
}
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(0);

async function play(seed: number): Promise<void> {
  const plan = { seed, steps: Number(values.steps), root: values.root, kits };
  const first = await simulate({ ...plan, kind: 'sqlite' });
  const others = values.twice
    ? [await simulate({ ...plan, kind: 'sqlite' }), await simulate({ ...plan, kind: 'memory' })]
    : [];
  const differs = others.filter(({ logHash }) => logHash !== first.logHash);
  const what = `${differs.length} runs of the same seed went otherwise`;
  const found = differs.length === 0 ? [] : [{ invariant: 'I20 the same seed', what, step: 0 }];
  report = withSeed(report, { ...first, findings: [...first.findings, ...found] });
}
