#!/usr/bin/env node
// The command line. It builds what is missing, then hands over to the built program; standard
// output belongs to the program alone, so the builder speaks on standard error.
import { spawnSync } from 'node:child_process';
import { isBuilt, ROOT } from './sourceStamp.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Liên Thông needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

const needed = process.argv[2] === 'serve' ? ['server', 'designer'] : ['server'];
const missing = needed.filter((target) => !isBuilt(target));

if (missing.length > 0) {
  const builder = ['--import', 'tsx', 'scripts/build.ts', ...missing];
  const built = spawnSync(process.execPath, builder, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

await import('../dist/server/lienthong.js');
