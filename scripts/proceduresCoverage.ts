import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findDecisionFiles } from '../api/demonstration/findDecisionFiles.ts';
import { readScenario } from '../engine/scenario/readScenario.ts';
import { countTaken } from '../engine/testing/countTaken.ts';
import { parseFlow, type FlowUnderTest } from '../engine/testing/flowUnderTest.ts';
import { testMutants, type MutationScore } from '../engine/testing/mutants/testMutants.ts';
import { coverPaths } from '../engine/testing/paths/coverPaths.ts';
import { flowGoals, goalKey } from '../engine/testing/paths/flowGoals.ts';
import { readScenarioFile, type ScenarioFile } from '../engine/testing/scenarioFile.ts';
import { VIETNAM } from '../procedures/calendars/vietnam.ts';
import { drawCoverage, type TakenCount } from './coverage/drawCoverage.ts';
import { readDiagram } from './coverage/readDiagram.ts';
import { ROOT } from './sourceStamp.mjs';

/** Share of the mistakes that the scenarios of a procedure have to notice. */
const SCORE_MIN = 0.9;

type Counts = ReadonlyMap<string, number>;
type Cover = { readonly written: Counts; readonly generated: Counts };

/**
 * `npm run procedures:coverage [-- FOLDER]`: what the scenarios of every procedure take and which
 * mistakes in its drawing they would notice; one SVG for each into the folder.
 *
 * Red when an element is taken by no written scenario, or too many mistakes live on.
 */
async function proceduresCoverage(folder: string): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  let isGreen = true;
  for (const slug of readdirSync(join(ROOT, 'procedures')).toSorted()) {
    if (!existsSync(join(ROOT, 'procedures', slug, 'process.bpmn'))) continue;
    isGreen = (await coverProcedure(slug, folder)) && isGreen;
  }
  return isGreen;
}

async function coverProcedure(slug: string, folder: string): Promise<boolean> {
  const at = join(ROOT, 'procedures', slug);
  const bpmn = readFileSync(join(at, 'process.bpmn'), 'utf8');
  const decisions = findDecisionFiles(at).map((file) => readFileSync(file, 'utf8'));
  const flow = await parseFlow(bpmn, { calendar: VIETNAM, decisions });
  const files = scenarioFiles(slug);
  const written = countTaken(
    flow,
    files.map(({ scenario }) => scenario),
  );
  const cover = { written, generated: countGenerated(flow) };
  const score = testMutants(flow, files);
  const lines = [
    `Kịch bản viết tay: ${files.length}, đi qua ${coveredShare(flow, cover.written)}`,
    `Kịch bản sinh tự động đi qua ${coveredShare(flow, cover.generated)}; ${scoreText(score)}`,
  ];
  const file = join(folder, `${slug}.svg`);
  const title = flow.definitions.processes[0]?.name ?? slug;
  const takenBy = (elementId: string): TakenCount => takenOf(cover, elementId);
  writeFileSync(file, drawCoverage(await readDiagram(bpmn), takenBy, { title, lines }));
  const missing = flowGoals(flow.definitions).filter((goal) => !written.has(goalKey(goal)));
  report(slug, lines, [
    ...missing.map(({ kind, elementId }) => `chưa đi qua: ${kind} ${elementId}`),
    ...score.survivors.map(({ operator, elementId }) => `còn sống: ${operator} ${elementId}`),
    `hình: ${relative(process.cwd(), file)}`,
  ]);
  return missing.length === 0 && shareOf(score) >= SCORE_MIN;
}

function scenarioFiles(slug: string): readonly ScenarioFile[] {
  const folder = join(ROOT, 'procedures', slug, 'scenarios');
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const read = readScenarioFile(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (read.ok) return read.value;
      throw new Error(`${slug}/${name}: ${read.refusal}`);
    });
}

function countGenerated(flow: FlowUnderTest): Counts {
  const cover = coverPaths(flow, null);
  if (!cover.ok) return new Map();
  const scenarios = cover.value.scenarios.flatMap((one) => {
    const read = readScenario(one);
    return read.ok ? [read.value] : [];
  });
  return countTaken(flow, scenarios);
}

function coveredShare({ definitions }: FlowUnderTest, counts: Counts): string {
  const goals = flowGoals(definitions);
  const share = (kinds: readonly string[]): string => {
    const all = goals.filter(({ kind }) => kinds.includes(kind));
    return `${all.filter((goal) => counts.has(goalKey(goal))).length}/${all.length}`;
  };
  return `${share(['node'])} phần tử, ${share(['flow'])} luồng, ${share(['timer'])} bộ hẹn giờ`;
}

function takenOf({ written, generated }: Cover, elementId: string): TakenCount {
  const count = (counts: Counts): number =>
    counts.get(goalKey({ kind: 'node', elementId })) ??
    counts.get(goalKey({ kind: 'flow', elementId })) ??
    0;
  return { written: count(written), generated: count(generated) };
}

function shareOf({ killed, survivors }: MutationScore): number {
  const total = killed + survivors.length;
  return total === 0 ? 1 : killed / total;
}

function scoreText(score: MutationScore): string {
  const { killed, refused, survivors } = score;
  const percent = Math.round(shareOf(score) * 100);
  return (
    `phát hiện ${killed}/${killed + survivors.length} lỗi cài thử (${percent}%), ` +
    `${refused} lỗi bị phép kiểm tra chặn trước`
  );
}

function report(slug: string, lines: readonly string[], details: readonly string[]): void {
  console.log([slug, ...[...lines, ...details].map((line) => `  ${line}`)].join('\n'));
}

const isGreen = await proceduresCoverage(resolve(process.argv[2] ?? join(ROOT, 'coverage')));
process.exitCode = isGreen ? 0 : 1;
