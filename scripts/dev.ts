import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ROOT } from './sourceStamp.mjs';

// The API restarts when its sources change; the pages are exchanged in the open browser. Vite
// passes /api on to the port that vite.config.ts names.
const API_PORT = '8080';
const DATA = join(ROOT, 'data/development');

const serve = ['api/cli/lienthong.ts', 'serve', '--port', API_PORT, '--data', DATA];
const api = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'watch', ...serve],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);

const pages = await createServer({ configFile: join(ROOT, 'vite.config.ts') });
await pages.listen();
pages.printUrls();

api.on('exit', () => {
  void pages.close();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => api.kill(signal));
}
