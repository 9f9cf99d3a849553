import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { seedProcedures } from '../demonstration/seedProcedures.ts';
import { seedProvince } from '../demonstration/seedProvince.ts';
import { openServices } from '../openServices.ts';
import { projectRoot } from '../projectRoot.ts';
import { startSentence } from './startSentence.ts';

const EXIT_DONE = 0;
const EXIT_FAILED = 1;
const EXIT_CONFIG = 2;

/**
 * `lienthong seed`: loads the demonstration province and the procedures into a data folder, without
 * serving.
 *
 * Resolves to the exit code: 0 all is there, 1 something could not be loaded, 2 wrong
 * configuration.
 */
export async function runSeed(argv: readonly string[]): Promise<number> {
  const config = readConfig(argv);
  if (!config.ok) {
    console.error(config.refusal.sentence);
    return EXIT_CONFIG;
  }
  try {
    const { services, close } = await openServices(config.value);
    const added = await seedProvince(services.runtime.store, services.passwords);
    const folder = join(projectRoot(), 'procedures');
    const { published, failures } = await seedProcedures(services.runtime, folder);
    await close();
    console.log(`agencies and people added: ${added}; procedures published: ${published.length}`);
    for (const failure of failures) console.error(failure);
    return failures.length === 0 ? EXIT_DONE : EXIT_FAILED;
  } catch (error) {
    const failure = startSentence(error, config.value);
    if (failure === null) throw error;
    console.error(failure.sentence);
    return failure.exitCode;
  }
}
