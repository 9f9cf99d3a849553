import type { Agency } from '../model/agency.ts';
import type { ReceiveDossier } from '../model/command.ts';
import { defaultAuthority } from '../model/defaultAuthority.ts';
import type { AgencyId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { CalledVersions } from './calls/bindCalls.ts';
import { bindDossier } from './calls/bindDossier.ts';
import { procedureLife } from './life/procedureLife.ts';
import { refuseReceiving } from './life/refuseReceiving.ts';
import { localDay } from './localDay.ts';
import type { LoadedVersion } from './machineCache.ts';
import { refuseFiling } from './refuseFiling.ts';
import { resolveParties } from './resolveParties.ts';
import type { Runtime } from './runtime.ts';
import { versionInForce } from './versionInForce.ts';

/** What a dossier is wished for; `papers` null: they are judged elsewhere. */
export type IntakeWish = Pick<
  ReceiveDossier,
  'procedureId' | 'receivingAgencyId' | 'competentAgencyId' | 'applicant'
> & { readonly papers: ReceiveDossier['papers'] | null };

/** Everything a dossier is made from. */
export type Intake = {
  readonly at: Instant;
  readonly version: LoadedVersion;
  /** What calls of other procedures find now. */
  readonly called: CalledVersions;
  readonly receiving: Agency;
  readonly competent: Agency;
  readonly parties: { readonly [agencyRole: string]: AgencyId };
  /** Those that see it before it has come to them: what plays a part in the deciding authority. */
  readonly seenBy: readonly AgencyId[];
  readonly dayNumber: number;
};

/**
 * Finds version, agencies and running number for a dossier received now. Refuses as receiveDossier
 * says.
 */
export async function prepareIntake(
  runtime: Runtime,
  wish: IntakeWish,
): Promise<Result<Intake, Refusal>> {
  const at = runtime.now();
  const today = localDay(at);
  const { procedureId, receivingAgencyId } = wish;
  const versions = await runtime.store.listVersions(procedureId);
  const inForce = versionInForce(versions, today);
  if (inForce === null) return refuse(await noVersion(runtime, procedureId, today));
  const life = procedureLife(await runtime.store.listLifeSteps(procedureId));
  const stopped = refuseReceiving(life, inForce, today);
  if (stopped !== null) return refuse(stopped);
  const missing = missingPapers(inForce.papers, wish);
  if (missing.length > 0) return refuse({ code: 'PAPERS_MISSING', paperKeys: missing });
  const version = await runtime.machines.load(inForce.versionId);
  const closed = refuseFiling(version.main.model.settings, procedureId, today);
  if (closed !== null) return refuse(closed);
  const agencies = await runtime.store.listAgencies();
  const found = placeOf(wish, agencies, version.main.model.settings);
  if (!found.ok) return found;
  const { receiving, competent } = found.value;
  const models = [...version.processes.values()].flatMap((process) => process.models);
  const parties = resolveParties(models, { agencies, receiving, competent });
  if (!parties.ok) return parties;
  const dayNumber = (await runtime.store.lastDayNumber(receivingAgencyId, today)) + 1;
  const place = { agencies, receiving, competent };
  const bound = await bindDossier(runtime, version, {
    at,
    parties: parties.value,
    snapshots: [],
    agencies: () => Promise.resolve(place),
  });
  const seenBy = ownOf(agencies, competent, bound.parties);
  return accept({ at, ...bound, receiving, competent, seenBy, dayNumber });
}

/** The agencies of both sides; who decides is named, or found by the level of the procedure. */
function placeOf(
  { receivingAgencyId, competentAgencyId, applicant }: IntakeWish,
  agencies: readonly Agency[],
  settings: Parameters<typeof defaultAuthority>[0],
): Result<Pick<Intake, 'receiving' | 'competent'>, Refusal> {
  const find = (id: AgencyId) => agencies.find(({ agencyId }) => agencyId === id);
  const receiving = find(receivingAgencyId);
  if (receiving === undefined) {
    return refuse({ code: 'AGENCY_NOT_FOUND', agencyId: receivingAgencyId });
  }
  if (competentAgencyId !== null) {
    const competent = find(competentAgencyId);
    return competent === undefined
      ? refuse({ code: 'AGENCY_NOT_FOUND', agencyId: competentAgencyId })
      : accept({ receiving, competent });
  }
  const { address } = applicant;
  const competent = defaultAuthority(settings, { receiving, agencies, address });
  return competent === null
    ? refuse({ code: 'COMMUNE_UNKNOWN', address })
    : accept({ receiving, competent });
}

/** The agencies of the authority's own territory that play a part. */
function ownOf(
  agencies: readonly Agency[],
  { unitCode }: Agency,
  parties: Intake['parties'],
): readonly AgencyId[] {
  const playing = new Set(Object.values(parties));
  const own = agencies.filter((it) => it.unitCode === unitCode && playing.has(it.agencyId));
  return own.map(({ agencyId }) => agencyId);
}

async function noVersion(runtime: Runtime, procedureId: string, on: string): Promise<Refusal> {
  const procedure = await runtime.store.findProcedure(procedureId);
  return procedure === null
    ? { code: 'PROCEDURE_NOT_FOUND', procedureId }
    : { code: 'NO_VERSION_IN_FORCE', procedureId, on };
}

function missingPapers(
  papers: LoadedVersion['version']['papers'],
  wish: IntakeWish,
): readonly string[] {
  if (wish.papers === null) return [];
  const given = new Set(
    wish.papers.filter(({ count }) => count > 0).map(({ paperKey }) => paperKey),
  );
  return papers.filter(({ key, required }) => required && !given.has(key)).map(({ key }) => key);
}
