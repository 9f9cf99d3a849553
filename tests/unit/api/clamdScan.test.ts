import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { clamdScan } from '../../../api/documents/clamdScan.ts';
import { ScannerFault, type ScanAnswer, type VirusScan } from '../../../api/documents/virusScan.ts';
import { EICAR, startClamd, type ClamdServer } from '../../support/clamdServer.ts';

const CHUNK_BYTES = 64 * 1024;

let clamd: ClamdServer | null = null;

afterEach(async () => {
  await clamd?.close();
  clamd = null;
});

/** The answer for a file that comes in chunks, some time apart. */
async function scanned(open: VirusScan, file: Buffer, pauseMs = 0): Promise<ScanAnswer> {
  const scan = open();
  try {
    for (let at = 0; at < file.length; at += CHUNK_BYTES) {
      await scan.write(file.subarray(at, at + CHUNK_BYTES));
      if (pauseMs > 0) await setTimeout(pauseMs);
    }
    return await scan.end();
  } finally {
    scan.close();
  }
}

test('a clean file is sent whole, however large, and is clean', async () => {
  clamd = await startClamd();
  const file = Buffer.alloc(5 * 1024 * 1024 + 17, 'liên thông');

  expect(await scanned(clamdScan(clamd.address), file)).toEqual({ kind: 'clean' });

  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(clamd.scanned.map(hash)).toEqual([hash(file)]);
});

test('the EICAR text is found, with the name that clamd has for it', async () => {
  clamd = await startClamd();

  const answer = await scanned(clamdScan(clamd.address), Buffer.from(`%PDF-1.4\n${EICAR}`));

  expect(answer).toEqual({ kind: 'found', virus: 'Eicar-Signature' });
});

test('a socket of the file system is as good as a port', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-clamd-'));
  const path = join(folder, 'clamd.ctl');
  clamd = await startClamd({ path });

  expect(await scanned(clamdScan({ path }), Buffer.from('x'))).toEqual({ kind: 'clean' });
  rmSync(folder, { recursive: true, force: true });
});

test('what is neither OK nor FOUND is no answer', async () => {
  const answers = ['INSTREAM size limit exceeded. ERROR\0', '', 'stream: OK but not quite\0'];
  for (const answer of answers) {
    clamd = await startClamd({ answer });
    await expect(scanned(clamdScan(clamd.address), Buffer.from('x'))).rejects.toThrow(ScannerFault);
    await clamd.close();
  }
  clamd = null;
});

test('a scanner that is away, or never answers, is a fault', async () => {
  const away = await startClamd();
  await away.close();
  await expect(scanned(clamdScan(away.address), Buffer.from('x'))).rejects.toThrow(ScannerFault);

  const { createServer } = await import('node:net');
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const { port } = silent.address() as { port: number };
  const scan = clamdScan({ host: '127.0.0.1', port }, 50);
  await expect(scanned(scan, Buffer.from('x'))).rejects.toThrow(ScannerFault);
  silent.close();
});

test('the time limit is for clamd, not for a file that is slow to come', async () => {
  clamd = await startClamd();
  const file = Buffer.alloc(4 * CHUNK_BYTES, 'chậm');

  expect(await scanned(clamdScan(clamd.address, 100), file, 60)).toEqual({ kind: 'clean' });
});
