import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { createRuntime } from '../engine/run/createRuntime.ts';
import { newTimedId } from '../engine/run/newTimedId.ts';
import { rebuildInstances } from '../engine/run/rebuildInstances.ts';
import type { Runtime } from '../engine/run/runtime.ts';
import { createWorker, type Worker } from '../engine/run/worker.ts';
import { gatherCommits } from '../engine/store/gatherCommits.ts';
import { createSqliteStore } from '../engine/store/sqlite/sqliteStore.ts';
import { openSqlite } from '../engine/store/sqlite/openSqlite.ts';
import type { Store } from '../engine/store/store.ts';
import { VIETNAM } from '../procedures/calendars/vietnam.ts';
import { UNITS } from '../procedures/units/units.ts';
import { createLimits } from './access/limits.ts';
import { createPasswords } from './access/passwords.ts';
import { loadServerKey } from './access/serverKey.ts';
import { createSessions } from './access/sessions.ts';
import { trackingSecretOf } from './access/trackingSecrets.ts';
import type { Config } from './config.ts';
import { clamdScan } from './documents/clamdScan.ts';
import { DATA_FILE } from './dataFolder.ts';
import { smtpPost } from './mail/smtpPost.ts';
import { CheckFault, createCheckService, type CheckService } from './model/checkService.ts';
import { dossierRegister } from './parties/dossierRegister.ts';
import { vnpayGateway } from './payment/vnpayGateway.ts';
import { vnpayQuery } from './payment/vnpayQuery.ts';
import { httpSms } from './sms/httpSms.ts';
import { webhookPost } from './webhook/webhookPost.ts';
import { projectRoot } from './projectRoot.ts';
import type { Services } from './services.ts';
import { oidcIssuer } from './signOn/oidcIssuer.ts';
import { loadSigning } from './signing/loadSigning.ts';

const WORKER_INTERVAL_MS = 250;

/** Everything that runs, with the way to end it. */
export type OpenServices = {
  readonly services: Services;
  readonly worker: Worker;
  readonly close: () => Promise<void>;
};

type Clock = { readonly now: () => number };

/**
 * Opens the data folder and makes everything that the application stands on; starts nothing.
 *
 * Throws StoreInUseFault when another program has the folder open.
 */
export async function openServices(
  config: Omit<Config, 'host' | 'port'>,
  clock: Clock = { now: Date.now },
): Promise<OpenServices> {
  mkdirSync(config.dataFolder, { recursive: true });
  const signing = await loadSigning(config, clock.now());
  const log = pino(
    { level: config.logLevel, base: null },
    pino.destination({ dest: 2, sync: true }),
  );
  const store = gatherCommits(createSqliteStore(openSqlite(join(config.dataFolder, DATA_FILE))));
  const checks = createCheckService();
  const runtime = makeRuntime({ config, store, checks, log, now: clock.now });
  await bringUpToDate(runtime);
  const worker = createWorker(runtime, {
    sleep,
    intervalMs: WORKER_INTERVAL_MS,
    keepNoticesDays: config.keepNoticesDays,
  });
  const access = openAccessLog(config.dataFolder);
  const services: Services = {
    runtime,
    parties: dossierRegister(store, clock.now),
    units: UNITS,
    sessions: createSessions({ store, now: clock.now, demonstration: config.demonstration }),
    passwords: createPasswords(),
    signOn: config.signOn === null ? null : oidcIssuer(config.signOn, clock.now),
    limits: createLimits(),
    checks,
    log,
    noteAccess: (entry) => access.info(entry),
    workerTickAt: worker.lastTurnAt,
    gateway: config.payment === null ? null : vnpayGateway(config.payment),
    ...settingsOf(config),
    signing,
    virusScan: config.clamd === null ? null : clamdScan(config.clamd),
    version: readVersion(),
  };
  const close = async () => {
    await worker.stop();
    await checks.close();
    await store.close();
    access.flush();
  };
  return { services, worker, close };
}

type Settings = Pick<
  Services,
  'publicUrl' | 'demonstration' | 'queueLimitMinutes' | 'keepNoticesDays' | 'isKeepNoticesSample'
>;

/** What routes read of the configuration as it is. */
function settingsOf({
  publicUrl,
  demonstration,
  queueLimitMinutes,
  keepNoticesDays,
  isKeepNoticesSample,
}: Settings): Settings {
  return { publicUrl, demonstration, queueLimitMinutes, keepNoticesDays, isKeepNoticesSample };
}

/** Instances of an earlier release are made again from their history before anything runs. */
async function bringUpToDate(runtime: Runtime): Promise<void> {
  const { rebuiltCount, failures } = await rebuildInstances(runtime);
  if (rebuiltCount > 0) {
    const message = 'Instances of an earlier release were made again from their history.';
    runtime.log({ level: 'info', message, facts: { rebuiltCount } });
  }
  for (const facts of failures) {
    const message = 'An instance of an earlier release could not be made again.';
    runtime.log({ level: 'error', message, facts });
  }
}

type RuntimeSetting = {
  readonly config: Pick<Config, 'dataFolder' | 'publicUrl' | 'mail' | 'sms' | 'payment'>;
  readonly store: Store;
  readonly checks: CheckService;
  readonly log: Logger;
  readonly now: () => number;
};

function makeRuntime({ config, store, checks, log, now }: RuntimeSetting): Runtime {
  const key = loadServerKey(config.dataFolder);
  return createRuntime({
    store,
    now,
    newId: () => newTimedId(now()),
    trackingSecret: (dossierId) => trackingSecretOf(key, dossierId),
    calendars: (name) => {
      if (name === VIETNAM.name) return VIETNAM;
      throw new CalendarFault(`Expected calendar "${name}" to be loaded, but it is not.`);
    },
    connectors: {},
    posts: {
      mail: config.mail === null ? null : smtpPost(config.mail, config.publicUrl),
      sms: config.sms === null ? null : httpSms(config.sms, config.publicUrl),
      webhook: webhookPost(store, now),
    },
    askGateway: config.payment === null ? null : vnpayQuery(config.payment, now),
    check: async (content, links) => {
      const checked = await checks.check({ ...content, links });
      if (checked.ok) return checked.value;
      if (checked.refusal.code === 'DRAWING_UNREADABLE') return checked.refusal.problemViews;
      throw new CheckFault(`Expected the drawing to be checked, but: ${checked.refusal.code}.`);
    },
    log: ({ level, message, facts }) => log[level](facts ?? {}, message),
  });
}

/** Thrown when a drawing names a calendar that this installation does not have. */
export class CalendarFault extends Error {
  override name = 'CalendarFault';
}

/** One line for every reading of personal data, in a file of its own that only grows. */
function openAccessLog(dataFolder: string): Logger {
  const destination = pino.destination({ dest: join(dataFolder, 'access.log'), sync: true });
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

function readVersion(): string {
  const text = readFileSync(join(projectRoot(), 'package.json'), 'utf8');
  const { version }: { version?: string } = JSON.parse(text);
  return version ?? '0';
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
