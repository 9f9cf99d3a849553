import { provinceAgencies } from '../../api/demonstration/province.ts';
import { emptyChange } from '../../engine/model/change.ts';
import {
  asId,
  type CommandId,
  type DossierId,
  type PersonId,
  type SubmissionId,
  type VersionId,
} from '../../engine/model/ids.ts';
import type { Json } from '../../engine/model/json.ts';
import type { Problem } from '../../engine/model/problem.ts';
import { checkContent } from '../../engine/run/checkContent.ts';
import { createProcedure } from '../../engine/run/createProcedure.ts';
import { createRuntime } from '../../engine/run/createRuntime.ts';
import { loadVersion, type LoadedVersion } from '../../engine/run/machineCache.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import type { Store } from '../../engine/store/store.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { PEOPLE } from './people.ts';
import { publishReviewed } from '../support/publishReviewed.ts';
import { below, seededRandom, type Random } from '../support/seededRandom.ts';
import { crashingStore, type CommitNote, type SimulatedProcess } from './crashingStore.ts';
import { memoryDisk, sqliteDisk, type Disk } from './disk.ts';
import { createLogBook, type LogBook } from './logBook.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { FEES_SLUG, type ProcedureKit } from './procedureKits.ts';
import { createReceivers, type Receivers } from './receivers.ts';
import type { Request } from './requests.ts';

/** A procedure that takes part. */
export type PlayedProcedure = { readonly kit: ProcedureKit; readonly procedureId: string };

/** One request and what came back; `gone`: the process died before it answered. */
export type Exchange = {
  readonly request: Request;
  /** Another person or another command under an id that was used before. */
  readonly isImpostor: boolean;
  readonly came:
    | { readonly kind: 'answer'; readonly answer: Json }
    | { readonly kind: 'refusal'; readonly code: string }
    | { readonly kind: 'gone' };
};

/** What the client knows of a command that it has sent. */
export type Sent = { readonly request: Request; answer: Json | null; isUnanswered: boolean };

/** Everything one simulation works on. */
export type World = {
  readonly seed: number;
  /**
   * Whether money, what comes in online, results, notes and halls are played too: in every other
   * seed, so that the others go deep into processes.
   */
  readonly isWide: boolean;
  readonly random: Random;
  readonly clock: { now: number };
  readonly disk: Disk;
  readonly receivers: Receivers;
  readonly log: LogBook;
  readonly procedures: readonly PlayedProcedure[];
  readonly sent: Map<CommandId, Sent>;
  readonly dossierIds: DossierId[];
  readonly gateway: Gateway;
  readonly mailbox: Mailbox;
  /** Handed in and uploaded online, as far as the client has heard. */
  readonly submissionIds: SubmissionId[];
  readonly uploadIds: string[];
  /** Timers that were seen at any time, so that they can be fired again. */
  readonly timerIds: Set<string>;
  readonly outboxIds: Set<string>;
  /** What happened since the invariants looked last. */
  readonly commits: CommitNote[];
  readonly exchanges: Exchange[];
  /** What the program logged as an error; nothing is expected. */
  readonly complaints: string[];
  /** Work that waits for a late answer. */
  readonly hanging: Set<Promise<void>>;
  /** How often what was done. */
  readonly counts: Map<string, number>;
  readonly newId: () => string;
  process: SimulatedProcess;
  /** The store as the process has it, and as the simulator looks at it. */
  store: Store;
  bareStore: Store;
  runtime: Runtime;
};

const PLAYED_MAX = 4;
const CALENDAR_START = Date.parse('2025-01-06T08:00:00+07:00');
const START_SPAN_MS = 500 * 86_400_000;

/** Versions are compiled once for all seeds; every eighth seed uses the cache of the program. */
const COLD_ONE_IN = 8;

/** A new world with some of the procedures published. */
export async function openWorld(
  seed: number,
  kits: readonly ProcedureKit[],
  kind: 'memory' | 'sqlite',
): Promise<World> {
  const random = seededRandom(seed);
  const disk = kind === 'sqlite' ? sqliteDisk(seededRandom(seed + 1)) : memoryDisk();
  let ids = 0;
  const procedures: PlayedProcedure[] = [];
  const bareStore = await disk.open();
  const receivers = createReceivers(seededRandom(seed + 2));
  const clock = { now: CALENDAR_START + below(random, START_SPAN_MS) };
  const newId = (): string => `id-${String((ids += 1)).padStart(6, '0')}`;
  const gateway = createGateway(seededRandom(seed + 3));
  const mailbox = createMailbox(seededRandom(seed + 4));
  const isWide = seed % 2 === 0;
  const base = {
    seed,
    isWide,
    random,
    clock,
    disk,
    receivers,
    gateway,
    mailbox,
    procedures,
    newId,
  };
  const world: World = {
    ...base,
    log: createLogBook(),
    sent: new Map(),
    dossierIds: [],
    submissionIds: [],
    uploadIds: [],
    timerIds: new Set(),
    outboxIds: new Set(),
    commits: [],
    exchanges: [],
    complaints: [],
    hanging: new Set(),
    counts: new Map(),
    ...startProcess(base, bareStore, { commits: [], complaints: [] }),
  };
  Object.assign(world, startProcess(world, bareStore, world));
  await bareStore.commit({ ...emptyChange(), agencies: provinceAgencies(), people: PEOPLE });
  const others = shuffled(
    random,
    kits.filter(({ slug }) => slug !== FEES_SLUG),
  );
  const always = isWide ? kits.filter(({ slug }) => slug === FEES_SLUG) : [];
  const played = [...always, ...others].slice(0, PLAYED_MAX);
  for (const kit of played) procedures.push(await publishKit(world, kit));
  return world;
}

type Noted = Pick<World, 'commits' | 'complaints'>;
type Ground = Pick<
  World,
  'seed' | 'random' | 'clock' | 'disk' | 'receivers' | 'gateway' | 'mailbox' | 'newId'
>;

function startProcess(
  ground: Ground,
  bareStore: Store,
  { commits, complaints }: Noted,
): Pick<World, 'process' | 'store' | 'bareStore' | 'runtime'> {
  const process: SimulatedProcess = { isGone: false, crash: null };
  const note = (commit: CommitNote): number => commits.push(commit);
  const store = crashingStore(bareStore, process, {
    disk: ground.disk,
    note,
    random: ground.random,
  });
  const runtime = createRuntime({
    store,
    now: () => ground.clock.now,
    newId: ground.newId,
    trackingSecret: (dossierId) => `SECRET-${dossierId}`,
    calendars: () => VIETNAM,
    connectors: ground.receivers.connectors,
    posts: { mail: ground.mailbox.post, sms: null, webhook: null },
    askGateway: ground.gateway.ask,
    check: checkOnce,
    log: ({ level, message, facts }) => {
      if (level === 'error') complaints.push(`${message} ${JSON.stringify(facts)}`);
    },
  });
  const machines = ground.seed % COLD_ONE_IN === 0 ? runtime.machines : { load: warmLoad(store) };
  return { process, store, bareStore, runtime: { ...runtime, machines } };
}

/** The process is started again on what the disk holds. */
export async function restart(world: World): Promise<void> {
  world.process.isGone = true;
  const bareStore = await world.disk.open();
  Object.assign(world, startProcess(world, bareStore, world));
}

/** A fresh command id. */
export function newCommandId(world: World): CommandId {
  return asId<CommandId>(`c-${world.newId()}`);
}

/** Counts one more of a kind. */
export function count(world: World, what: string, by = 1): void {
  world.counts.set(what, (world.counts.get(what) ?? 0) + by);
}

async function publishKit(world: World, kit: ProcedureKit): Promise<PlayedProcedure> {
  const { runtime } = world;
  const head = () => ({
    commandId: newCommandId(world),
    actor: { personId: asId<PersonId>('designer'), agencyId: null },
  });
  const { slug, content } = kit;
  const named = { code: slug, name: slug, field: 'simulation', content };
  const made = await createProcedure(runtime, { ...head(), ...named });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const { procedureId } = made.value;
  const when = { effectiveOn: '2019-01-02', legalBasis: null, note: '' };
  const published = await publishReviewed(
    runtime,
    { ...head(), procedureId, revision: 1, ...when },
    () => newCommandId(world),
  );
  if (!published.ok) throw new Error(`${slug}: ${JSON.stringify(published.refusal)}`);
  return { kit, procedureId };
}

function shuffled<Value>(random: Random, values: readonly Value[]): readonly Value[] {
  return values
    .map((value) => ({ value, place: random() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ value }) => value);
}

const CHECKED = new Map<string, Promise<readonly Problem[]>>();

/** The same drawing has the same problems in every seed. */
function checkOnce(content: Parameters<Runtime['check']>[0]): Promise<readonly Problem[]> {
  const known = CHECKED.get(content.bpmn) ?? checkContent(content);
  CHECKED.set(content.bpmn, known);
  return known;
}

const COMPILED = new Map<string, Promise<LoadedVersion>>();

function warmLoad(store: Store): (versionId: VersionId) => Promise<LoadedVersion> {
  const known = new Map<VersionId, LoadedVersion>();
  return async (versionId) => {
    const loaded = known.get(versionId) ?? (await loadWarm(store, versionId));
    known.set(versionId, loaded);
    return loaded;
  };
}

async function loadWarm(store: Store, versionId: VersionId): Promise<LoadedVersion> {
  const version = await store.findVersion(versionId);
  if (version === null) throw new Error(`Expected version ${versionId} to be stored.`);
  const compiled = COMPILED.get(version.hash) ?? loadVersion(version);
  COMPILED.set(version.hash, compiled);
  return { ...(await compiled), version };
}
