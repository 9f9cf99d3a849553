import { heldElements } from '../../check/heldElements.ts';
import type { CalledProcedure, CalledProcedures } from '../../model/calledProcedure.ts';
import type { AgencyId } from '../../model/ids.ts';
import type { InstanceSnapshot } from '../../model/instance.ts';
import type { CallRefusal } from '../../model/process.ts';
import type { Instant } from '../../model/time.ts';
import { localDay } from '../localDay.ts';
import type { LoadedVersion } from '../machineCache.ts';
import { resolveParties, type DossierAgencies } from '../resolveParties.ts';
import { versionInForce } from '../versionInForce.ts';
import { bindCalls, toCalledVersions, type CalledVersions } from './bindCalls.ts';
import { findCalled, type CallGround } from './findCalled.ts';
import { pinnedVersions } from './pinnedVersions.ts';

type Parties = { readonly [agencyRole: string]: AgencyId };

/** The dossier for which calls are bound, before the step. */
export type BoundFor = {
  readonly at: Instant;
  readonly parties: Parties;
  readonly snapshots: readonly InstanceSnapshot[];
  /** Asked only where a procedure that is called has a role that the dossier does not know. */
  readonly agencies: () => Promise<DossierAgencies | null>;
};

/** A version as one dossier runs it at one moment. */
export type BoundVersion = {
  readonly version: LoadedVersion;
  /** Those of the dossier, and of the procedures that it can call now. */
  readonly parties: Parties;
  readonly called: CalledVersions;
};

/**
 * Binds the calls of a version for the next step of a dossier: to the versions that are in force on
 * that day, and to those that it carries out already.
 *
 * A procedure with a role that nobody plays for this dossier cannot be called (PARTY_NOT_FOUND);
 * the dossier stands still at the call then, not before.
 */
export async function bindDossier(
  ground: CallGround,
  loaded: LoadedVersion,
  { at, parties, snapshots, agencies }: BoundFor,
): Promise<BoundVersion> {
  const { calls: names } = loaded;
  if (names.size === 0) return { version: loaded, parties, called: {} };
  const today = localDay(at);
  const found = await findCalled(ground, names, (versions) => versionInForce(versions, today));
  const staffed = await withParties(found, parties, agencies);
  const ids = new Set(snapshots.flatMap((snapshot) => [...pinnedVersions(snapshot)]));
  const pinned = await Promise.all([...ids].map((id) => ground.machines.load(id)));
  const version = bindCalls(loaded, { called: staffed.called, pinned });
  return { version, parties: staffed.parties, called: toCalledVersions(staffed.called) };
}

type Staffed = { readonly called: CalledProcedures; readonly parties: Parties };

async function withParties(
  found: CalledProcedures,
  known: Parties,
  agencies: BoundFor['agencies'],
): Promise<Staffed> {
  let parties = known;
  const called = new Map<string, CalledProcedure | CallRefusal>();
  for (const [name, one] of found) {
    const more = typeof one === 'string' ? {} : await partiesOf(one, parties, agencies);
    called.set(name, more === null ? 'PARTY_NOT_FOUND' : one);
    parties = { ...parties, ...more };
  }
  return { called, parties: sameOr(known, parties) };
}

/** Roles of what the call carries out beyond those that are known; null when nobody plays one. */
async function partiesOf(
  { definitions, processId }: CalledProcedure,
  known: Parties,
  agencies: BoundFor['agencies'],
): Promise<Parties | null> {
  const nodes = heldElements(definitions, processId).filter((node) => {
    const role = 'performer' in node ? node.performer?.agencyRole : undefined;
    return role !== undefined && !Object.hasOwn(known, role);
  });
  if (nodes.length === 0) return {};
  const place = await agencies();
  const resolved = place === null ? null : resolveParties([{ nodes }], place);
  return resolved?.ok === true ? resolved.value : null;
}

function sameOr(known: Parties, parties: Parties): Parties {
  return Object.keys(parties).length === Object.keys(known).length ? known : parties;
}
