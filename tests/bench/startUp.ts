import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../support/startProgram.ts';
import { type Figure, median } from './figure.ts';

const STARTS = 5;
const KIB_PER_MB = (1000 * 1000) / 1024;

/** Time to ready of a second start (everything built, data kept), and memory when nobody asks. */
export async function startUp(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const first = await startProgram(folder);
  await first.stop();
  const readySeconds: number[] = [];
  const residentMb: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const program = await startProgram(folder);
    readySeconds.push(program.readyMs / 1000);
    residentMb.push(residentKib(program.pid) / KIB_PER_MB);
    await program.stop();
  }
  rmSync(folder, { recursive: true });
  const note = `median of ${STARTS}`;
  return [
    {
      name: 'first start, time to ready',
      value: first.readyMs / 1000,
      unit: 's',
      goal: null,
      note: 'one, already built',
    },
    {
      name: 'second start, time to ready',
      value: median(readySeconds),
      unit: 's',
      goal: { atMost: 3 },
      note,
    },
    {
      name: 'resident memory, idle',
      value: median(residentMb),
      unit: 'MB',
      goal: { atMost: 200 },
      note,
    },
  ];
}

/** What Linux counts as resident, in KiB; asked of `ps` elsewhere it would be the same figure. */
function residentKib(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}
