import type { Agency } from '../../model/agency.ts';
import { emptyChange } from '../../model/change.ts';
import type { PutAgency } from '../../model/command.ts';
import { asId, type AgencyId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { AgencyAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Enters an agency, or changes one. Codes given before keep the old code of the agency. Durable
 * when it resolves to `ok`. Refuses: AGENCY_NOT_FOUND (the agency, or what it is part of),
 * AGENCY_CODE_TAKEN, AGENCY_IN_ITSELF.
 */
export function putAgency(
  runtime: Runtime,
  { commandId, actor, ...wish }: PutAgency,
): Promise<Result<AgencyAnswer, Refusal>> {
  const head = { commandId, command: 'putAgency', personId: actor.personId };
  return runtime.inTurn('agencies', () =>
    runCommand<AgencyAnswer>(runtime, head, async () => {
      const agencies = await runtime.store.listAgencies();
      const planned = planAgency(agencies, wish, () => asId<AgencyId>(runtime.newId()));
      if (!planned.ok) return planned;
      const change = { ...emptyChange(), agencies: [planned.value] };
      return accept({ change, answer: { agencyId: planned.value.agencyId }, events: [] });
    }),
  );
}

type Wish = Pick<PutAgency, 'agencyId' | 'agency'>;

/** The agency as it is stored; pure. */
function planAgency(
  agencies: readonly Agency[],
  wish: Wish,
  newId: () => AgencyId,
): Result<Agency, Refusal> {
  const no = refusalOf(agencies, wish);
  if (no !== null) return refuse(no);
  const { agencyId, agency } = wish;
  const kind = agencies.find((one) => one.agencyId === agencyId)?.kind ?? agency.kind;
  return accept({ ...agency, kind, agencyId: agencyId ?? newId() });
}

function refusalOf(
  agencies: readonly Agency[],
  { agencyId, agency: { code, parentId } }: Wish,
): Refusal | null {
  const known = new Set(agencies.map((one) => one.agencyId));
  const above = ancestorsOf(agencies, parentId);
  const lost = [...(agencyId === null ? [] : [agencyId]), ...above].find((id) => !known.has(id));
  if (lost !== undefined) return { code: 'AGENCY_NOT_FOUND', agencyId: lost };
  if (agencyId !== null && above.includes(agencyId)) return { code: 'AGENCY_IN_ITSELF', agencyId };
  const isTaken = agencies.some((one) => one.code === code && one.agencyId !== agencyId);
  return isTaken ? { code: 'AGENCY_CODE_TAKEN', agencyCode: code } : null;
}

/** From the nearest outwards. */
function ancestorsOf(agencies: readonly Agency[], parentId: AgencyId | null): readonly AgencyId[] {
  if (parentId === null) return [];
  const parent = agencies.find(({ agencyId }) => agencyId === parentId);
  return [parentId, ...ancestorsOf(agencies, parent?.parentId ?? null)];
}
