import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { seedProcedures } from '../demonstration/seedProcedures.ts';
import { seedProvince } from '../demonstration/seedProvince.ts';
import { openServices, type OpenServices } from '../openServices.ts';
import { projectRoot } from '../projectRoot.ts';
import {
  addAdministrator,
  type AdministratorWish,
  readAdministrator,
  readPassword,
} from './seedAdministrator.ts';
import { startSentence } from './startSentence.ts';

const EXIT_DONE = 0;
const EXIT_FAILED = 1;
const EXIT_CONFIG = 2;

/**
 * `lienthong seed`: loads the demonstration province and the procedures into a data folder, without
 * serving; with `--administrator` it adds that one account and nothing else.
 *
 * Resolves to the exit code: 0 all is there, 1 something could not be loaded, 2 wrong
 * configuration.
 */
export async function runSeed(argv: readonly string[]): Promise<number> {
  const asked = readAdministrator(argv);
  if (!asked.ok) return fail(asked.refusal, EXIT_CONFIG);
  const { wish, rest } = asked.value;
  const config = readConfig(rest);
  if (!config.ok) return fail(config.refusal.sentence, EXIT_CONFIG);
  try {
    const opened = await openServices(config.value);
    try {
      return await (wish === null ? seedDemonstration(opened) : seedOne(opened, wish));
    } finally {
      await opened.close();
    }
  } catch (error) {
    const failure = startSentence(error, config.value);
    if (failure === null) throw error;
    return fail(failure.sentence, failure.exitCode);
  }
}

async function seedDemonstration({ services }: OpenServices): Promise<number> {
  const added = await seedProvince(services.runtime.store, services.passwords);
  const folder = join(projectRoot(), 'procedures');
  const { published, failures } = await seedProcedures(services.runtime, folder);
  console.log(`agencies and people added: ${added}; procedures published: ${published.length}`);
  for (const failure of failures) console.error(failure);
  return failures.length === 0 ? EXIT_DONE : EXIT_FAILED;
}

async function seedOne(
  { services }: OpenServices,
  wish: NonNullable<AdministratorWish>,
): Promise<number> {
  const password = await readPassword(wish, process.stdin);
  if (!password.ok) return fail(password.refusal, EXIT_CONFIG);
  const added = await addAdministrator(services, wish, password.value);
  if (!added.ok) return fail(added.refusal, EXIT_FAILED);
  console.log(`quản trị / administrator: ${wish.username}`);
  if (!wish.isPasswordGiven) {
    console.log(`mật khẩu, chỉ hiện một lần / password, shown once: ${password.value}`);
  }
  return EXIT_DONE;
}

function fail(sentence: string, exitCode: number): number {
  console.error(sentence);
  return exitCode;
}
