import type { Agency } from '../model/agency.ts';
import { defaultAuthority } from '../model/defaultAuthority.ts';
import type { AgencyId } from '../model/ids.ts';
import { mainProcess } from '../model/mainProcess.ts';
import type { Person } from '../model/person.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, Duty, FlowNode, Performer, ProcessModel } from '../model/process.ts';
import { resolveParties } from './resolveParties.ts';

/** Who there is to do the work. */
export type Staff = { readonly agencies: readonly Agency[]; readonly people: readonly Person[] };

type Step = FlowNode & { readonly performer: Performer; readonly duty: Duty | null };

/**
 * Errors where nobody could do a step of a drawing: a post that no active person holds in any
 * agency of its role (`nobody-eligible`), and a place where dossiers are received at which a single
 * person would have to appraise and approve (`only-one-eligible`). Pure.
 */
export function findUnstaffed(definitions: Definitions, staff: Staff): readonly Problem[] {
  const models = definitions.processes.filter(({ isExecutable }) => isExecutable);
  const steps = models.flatMap(({ nodes }) => nodes.filter(isStep));
  return [...vacantPosts(steps, staff), ...singleHanded(models, steps, staff)];
}

function isStep(node: FlowNode): node is Step {
  if (!('performer' in node) || node.performer === null) return false;
  const isWork = node.type !== 'subProcess' && node.type !== 'receiveTask';
  return isWork && node.performer.agencyRole !== '' && node.performer.post !== '';
}

function vacantPosts(steps: readonly Step[], { agencies, people }: Staff): readonly Problem[] {
  const told = new Set<string>();
  return steps.flatMap(({ id, name, performer }) => {
    const { agencyRole, post } = performer;
    const playing = agencies.filter(({ kind }) => kind === agencyRole);
    const ids = new Set(playing.map(({ agencyId }) => agencyId));
    const key = `${agencyRole} ${post}`;
    if (told.has(key) || holdersOf(people, ids, post).length > 0) return [];
    told.add(key);
    const facts = { step: name || id, agency: playing[0]?.name ?? agencyRole, agencyRole, post };
    return [toProblem('nobody-eligible', id, facts)];
  });
}

/** Counters whose dossiers would be appraised and approved by one and the same person. */
function singleHanded(
  models: readonly ProcessModel[],
  steps: readonly Step[],
  staff: Staff,
): readonly Problem[] {
  const places = placesOf(models, staff.agencies);
  const withDuty = (duty: Duty): readonly Step[] => steps.filter((step) => step.duty === duty);
  return withDuty('approve').flatMap((approval) => {
    const found = withDuty('appraise').flatMap((appraisal) => {
      const place = places.find((it) => isSingleHanded(it, [appraisal, approval], staff.people));
      if (place === undefined) return [];
      const step = approval.name || approval.id;
      const appraisingStep = appraisal.name || appraisal.id;
      const facts = { step, appraisingStep, agency: place.name };
      return [toProblem('only-one-eligible', approval.id, facts)];
    });
    return found.slice(0, 1);
  });
}

/** An authority whose dossiers can be received, with the agency of each role. */
type Place = { readonly name: string; readonly parties: { readonly [role: string]: AgencyId } };

function placesOf(models: readonly ProcessModel[], agencies: readonly Agency[]): readonly Place[] {
  const settings = mainProcess(models)?.settings ?? { levels: [], competentAgency: null };
  const counters = agencies.filter(({ kind }) => kind === 'one-stop');
  return counters.flatMap((receiving) => {
    const competent = defaultAuthority(settings, { receiving, agencies, address: '' });
    if (competent === null) return [];
    const parties = resolveParties(models, { agencies, receiving, competent });
    return parties.ok ? [{ name: competent.name, parties: parties.value }] : [];
  });
}

function isSingleHanded(
  { parties }: Place,
  steps: readonly Step[],
  people: readonly Person[],
): boolean {
  const able = steps.map(({ performer: { agencyRole, post } }) => {
    const agencyId = parties[agencyRole];
    return holdersOf(people, new Set(agencyId === undefined ? [] : [agencyId]), post);
  });
  return able.every((holders) => holders.length > 0) && new Set(able.flat()).size === 1;
}

function holdersOf(
  people: readonly Person[],
  agencyIds: ReadonlySet<AgencyId>,
  post: string,
): readonly Person[] {
  const active = people.filter(({ status }) => status === 'active');
  return active.filter(({ placements }) =>
    placements.some((it) => agencyIds.has(it.agencyId) && it.post === post),
  );
}

function toProblem(rule: string, elementId: string, facts: Problem['facts']): Problem {
  return { rule, severity: 'error', elementId, facts, path: [] };
}
