import { readConfig, type Config } from '../config.ts';
import { provincePeople, DEMONSTRATION_PASSWORD } from '../demonstration/provincePeople.ts';
import { startServer, type RunningServer } from '../server.ts';
import { startSentence } from './startSentence.ts';

const EXIT_STOPPED = 0;
const EXIT_CONFIG = 2;

/**
 * `lienthong serve`: runs until SIGTERM or SIGINT; resolves to the exit code.
 *
 * 2 for a wrong configuration, with one sentence on standard error; 1 when the data folder is in
 * use.
 */
export async function runServe(argv: readonly string[]): Promise<number> {
  const config = readConfig(argv);
  if (!config.ok) {
    console.error(config.refusal.sentence);
    return EXIT_CONFIG;
  }
  const started = await start(config.value);
  if (typeof started === 'number') return started;
  for (const failure of started.failures) console.error(failure);
  announce(started, config.value);
  await stopSignal();
  await started.close();
  return EXIT_STOPPED;
}

async function start(config: Config): Promise<RunningServer | number> {
  try {
    return await startServer(config);
  } catch (error) {
    const failure = startSentence(error, config);
    if (failure === null) throw error;
    console.error(failure.sentence);
    return failure.exitCode;
  }
}

function announce({ url, hasAccounts, gatewayUrl }: RunningServer, config: Config): void {
  const { dataFolder, demonstration } = config;
  console.log(`Liên Thông: ${url}`);
  console.log(`  dữ liệu / data: ${dataFolder}`);
  if (!hasAccounts) {
    const account = '--administrator USERNAME --name NAME';
    const command = `npx lienthong seed --data "${dataFolder}" ${account}`;
    console.log('  chưa có tài khoản nào đăng nhập được / nobody can sign in yet;');
    console.log(`  dừng chương trình rồi chạy / stop the program, then run: ${command}`);
  }
  if (gatewayUrl !== null) {
    console.log(`  cổng thanh toán minh họa / demonstration gateway: ${gatewayUrl}`);
  }
  if (!demonstration) return;
  console.log('  tài khoản minh họa / demonstration accounts');
  console.log(`  (mật khẩu chung / one password for all: ${DEMONSTRATION_PASSWORD}):`);
  for (const { username, name, roles } of provincePeople('')) {
    console.log(`    ${username.padEnd(24)} ${name.padEnd(24)} ${roles.join(', ')}`);
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
