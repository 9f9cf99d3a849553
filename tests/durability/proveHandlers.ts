import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createMachineCache } from '../../engine/run/machineCache.ts';
import { verifyStore, type VerifyReport } from '../../engine/run/verifyStore.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { asId, type TaskId } from '../../engine/model/ids.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { startProgram } from '../support/startProgram.ts';
import { workday, type Workday } from './workday.ts';

/** Twenty handlers of three communes and the tax office; some sit at the same desk twice. */
const HANDLERS = [
  ...['tiepnhan', 'chuyenvien', 'chuyenvien', 'lanhdaophong', 'lanhdao', 'vanthu', 'traketqua'].map(
    (desk) => `${desk}.binhan`,
  ),
  ...['thanhphu', 'tanloc'].flatMap((place) =>
    ['motcua', 'chuyenvien', 'chuyenvien', 'lanhdaophong', 'lanhdao', 'vanthu'].map(
      (desk) => `${desk}.${place}`,
    ),
  ),
  'thue.coso1',
];

/** What twenty handlers did at once, and what the data file says of it. */
export type HandlerProof = {
  readonly days: readonly Workday[];
  /** Completions that were answered with a yes, and are not in the file. */
  readonly lost: readonly string[];
  /** Tasks whose completion was answered with a yes more than once. */
  readonly twice: readonly string[];
  /** Codes that were answered, and are not in the file; or given twice. */
  readonly codesLost: readonly string[];
  readonly report: VerifyReport;
};

/** Lets them work on one server for so long, then stops it and reads its file. */
export async function proveHandlers(seconds: number, seed: number): Promise<HandlerProof> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-handlers-'));
  try {
    const program = await startProgram(folder);
    const endAt = performance.now() + seconds * 1000;
    const random = seededRandom(seed);
    const shift = { url: program.url, endAt, random };
    const days = await Promise.all(HANDLERS.map((username) => workday(username, shift)));
    await program.stop();
    return { days, ...(await judge(join(folder, 'lienthong.db'), days)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(file: string, days: readonly Workday[]): Promise<Omit<HandlerProof, 'days'>> {
  const store = createSqliteStore(openSqlite(file));
  const completed = days.flatMap((day) => day.completed);
  const codes = days.flatMap((day) => day.received);
  const lost: string[] = [];
  for (const taskId of new Set(completed)) {
    const task = await store.findTask(asId<TaskId>(taskId));
    if (task?.status !== 'completed') lost.push(taskId);
  }
  const codesLost: string[] = [];
  for (const code of codes) {
    if ((await store.findDossierByCode(code)) === null) codesLost.push(code);
  }
  const report = await verifyStore({
    store,
    machines: createMachineCache((versionId) => store.findVersion(versionId)),
    calendars: () => VIETNAM,
  });
  await store.close();
  return {
    lost,
    twice: repeated(completed),
    codesLost: [...codesLost, ...repeated(codes)],
    report,
  };
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** The figures, one line each. */
export function describeHandlers(proof: HandlerProof): string {
  const { days, lost, twice, codesLost, report } = proof;
  const times = days.flatMap(({ requestMs }) => requestMs).toSorted((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  const refused = new Map<string, number>();
  for (const day of days) {
    for (const [code, count] of day.refused) refused.set(code, (refused.get(code) ?? 0) + count);
  }
  const count = (name: 'received' | 'completed') =>
    days.reduce((sum, day) => sum + day[name].length, 0);
  return [
    `${days.length} handlers, ${times.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
    `${count('received')} dossiers received, ${codesLost.length} lost or given one number`,
    `${count('completed')} tasks completed, ${lost.length} lost, ${twice.length} done twice`,
    `refused: ${[...refused].map(([code, many]) => `${code} ${many}`).join(', ')}`,
    `${report.eventCount} history lines replayed, ${report.findings.length} findings`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = { seconds: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const proof = await proveHandlers(Number(values.seconds ?? 300), Number(values.seed ?? 1));
  console.log(describeHandlers(proof));
  const faults = proof.lost.length + proof.twice.length + proof.codesLost.length;
  process.exitCode = faults + proof.report.findings.length === 0 ? 0 : 1;
}
