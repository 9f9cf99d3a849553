import type { DossierId } from '../../engine/model/ids.ts';
import { drain } from './drain.ts';
import { everyInvariant } from './invariants/everyInvariant.ts';
import type { Findings, Invariant, StepFacts } from './invariants/invariant.ts';
import { createLooker, type SeenDossier } from './look.ts';
import type { ProcedureKit } from './procedureKits.ts';
import { runStep } from './steps/runStep.ts';
import { settle } from './steps/workerSteps.ts';
import { count, openWorld, type World } from './world.ts';

/** Which simulation. */
export type SimulationPlan = {
  readonly seed: number;
  readonly steps: number;
  readonly kind: 'memory' | 'sqlite';
  readonly root: string;
  readonly kits: readonly ProcedureKit[];
};

/** Something that is not as it must be. */
export type Finding = { readonly invariant: string; readonly what: string; readonly step: number };

/** How it went. */
export type Simulated = {
  readonly seed: number;
  readonly findings: readonly Finding[];
  /** The same seed gives the same. */
  readonly logHash: string;
  readonly lastLines: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
};

/** The whole store is looked at after so many steps. */
const WHOLE_EVERY = 100;

/** Plays one seed to its end, or to the first step after which something is not as it must be. */
export async function simulate(plan: SimulationPlan): Promise<Simulated> {
  const world = await openWorld(plan.seed, plan.kits, plan.kind);
  const watch = createWatch(world, everyInvariant(plan.root));
  const findings: Finding[] = [];
  let step = 0;
  try {
    for (step = 1; step <= plan.steps && findings.length === 0; step += 1) {
      const before = world.process;
      const said = await runStep(world);
      const isRestarted = world.process !== before;
      const isWhole = step % WHOLE_EVERY === 0;
      findings.push(...(await watch({ said, step, isRestarted, isWhole })));
    }
    if (findings.length === 0) findings.push(...(await endWorld(world, watch, step)));
  } catch (fault) {
    findings.push({ invariant: 'no bug is thrown', what: textOf(fault), step });
  }
  await close(world);
  const { log, counts } = world;
  return { seed: plan.seed, findings, logHash: log.hash(), lastLines: log.lastLines(), counts };
}

type Watched = {
  readonly said: string;
  readonly step: number;
  readonly isRestarted: boolean;
  readonly isWhole: boolean;
};
type Watch = (watched: Watched) => Promise<readonly Finding[]>;

async function endWorld(world: World, watch: Watch, step: number): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const inDrain = { step, isRestarted: false, isWhole: false };
  const unended = await drain(world, async (said) => {
    if (findings.length === 0) findings.push(...(await watch({ said, ...inDrain })));
  });
  findings.push(...(await watch({ said: 'the end', step, isRestarted: true, isWhole: true })));
  if (findings.length > 0) return findings;
  return unended.map((what) => ({ invariant: 'I21 every dossier ends', what, step }));
}

/** Looks at what a step touched, and now and then at everything. */
function createWatch(world: World, invariants: readonly Invariant[]): Watch {
  const looker = createLooker(world);
  return async ({ said, step, isRestarted, isWhole }) => {
    const facts: StepFacts = {
      exchanges: world.exchanges.splice(0),
      commits: world.commits.splice(0),
      said,
    };
    world.log.write(`${step} ${said}`);
    const findings: Finding[] = [];
    const judge = async (look: (invariant: Invariant) => Findings | undefined): Promise<void> => {
      for (const invariant of invariants) {
        const found = look(invariant);
        if (found === undefined) continue;
        count(world, `checked ${invariant.name}`);
        for (const what of await found) findings.push({ invariant: invariant.name, what, step });
      }
    };
    await judge(({ onStep }) => onStep?.(facts, world));
    for (const dossierId of touched(world, facts.commits)) {
      const seen = await looker.look(dossierId);
      if (seen === null) continue;
      logHeads(world, seen);
      await judge(({ onDossier }) => onDossier?.(seen, world));
    }
    if (isRestarted) await judge(({ onRestart }) => onRestart?.(world));
    if (isWhole) await judge(({ onWorld }) => onWorld?.(world));
    return findings;
  };
}

function logHeads(world: World, { situation: { dossier, instances } }: SeenDossier): void {
  for (const { historyHash } of instances) world.log.write(`${dossier.revision} ${historyHash}`);
}

/** Dossiers that a commit was asked for, also when it may not have come about. */
function touched(world: World, commits: StepFacts['commits']): readonly DossierId[] {
  const ids = new Set<DossierId>();
  for (const { change, outcome } of commits) {
    count(world, `commit ${outcome}`);
    for (const { record } of change.dossiers) ids.add(record.dossierId);
    const isThere = outcome === 'committed';
    for (const { record, expectedRevision } of isThere ? change.dossiers : []) {
      if (expectedRevision === null) world.dossierIds.push(record.dossierId);
    }
  }
  return [...ids];
}

async function close(world: World): Promise<void> {
  for (const late of world.receivers.late.splice(0)) late.comes();
  await settle();
  await Promise.all(world.hanging);
  await world.disk.close();
  world.disk.remove();
}

function textOf(fault: unknown): string {
  return fault instanceof Error
    ? `${fault.name}: ${fault.message} ${fault.stack ?? ''}`
    : String(fault);
}
