import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierReceived, ReceiveDossier } from '../../../api/contract/dossiers.ts';
import { provincePeople } from '../../../api/demonstration/provincePeople.ts';
import { readProcedureFolder } from '../../../api/demonstration/readProcedureFolder.ts';
import { toMoment } from '../../../api/present/moment.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import { parseTimer } from '../../../engine/calendar/parseTimer.ts';
import { timerMoment } from '../../../engine/calendar/timerMoment.ts';
import { assert } from '../../../engine/model/assert.ts';
import { asId, type CommandId } from '../../../engine/model/ids.ts';
import type { Variables } from '../../../engine/model/json.ts';
import { isOpenTask, type TaskRecord } from '../../../engine/model/records.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { deliverMessage } from '../../../engine/run/deliverMessage.ts';
import { fireTimer } from '../../../engine/run/fireTimer.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { householdDossier, yes, type OpenApi } from './openApi.ts';
import { COUNTER } from './openCounter.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

type Step = {
  readonly complete?: string;
  readonly message?: string;
  readonly advance?: string;
  readonly advanceTo?: string;
  readonly variables?: Variables;
};

type Scenario = { readonly startAt: string; readonly steps: readonly Step[] };

/** Which scenario file of the library, how many weeks earlier, and what is handed in. */
export type Played = {
  readonly slug: string;
  readonly scenario: string;
  readonly weeksBefore?: number;
  /** What a step answers beside. */
  readonly answers?: { readonly [elementId: string]: Variables };
  readonly differs?: Partial<ReceiveDossier>;
  /** What is done when a step was completed, or (`received`) before the first. */
  readonly after?: { readonly [elementId: string]: After };
};

type After = (received: DossierReceived) => Promise<void>;

/**
 * Receives a dossier at the counter and has every person and timer do what a scenario file of the
 * procedure says: tasks by those who hold the post, over the API.
 */
export async function playScenario(api: OpenApi, played: Played): Promise<DossierReceived> {
  const { slug, scenario, weeksBefore = 0, answers = {}, after = {} } = played;
  const file = join('procedures', slug, 'scenarios', `${scenario}.json`);
  const { startAt, steps } = JSON.parse(readFileSync(file, 'utf8')) as Scenario;
  const shift = weeksBefore * WEEK_MS;
  api.setNow(toMoment(instant(startAt) - shift));
  const counter = await api.as(COUNTER);
  const received = await yes<DossierReceived>(
    counter.post('/dossiers', { ...handedIn(slug), ...played.differs }),
  );
  await after['received']?.(received);
  for (const step of steps) {
    const { complete, message, variables = {} } = step;
    if (complete !== undefined) {
      await completeAs(api, received, complete, { ...variables, ...answers[complete] });
      await after[complete]?.(received);
    } else if (message === undefined) await pass(api, until(api, step, shift));
    else await deliver(api, received, message, variables);
  }
  return received;
}

/** A dossier of the procedure with all its papers. */
export function handedIn(slug: string): ReceiveDossier {
  const read = readProcedureFolder(join('procedures', slug));
  assert(read.ok, `Expected a procedure in ${slug}.`);
  const papers = read.value.papers.map(({ key, kind }) => ({
    paperKey: key,
    form: kind,
    count: 1,
    verifiedAgainstOriginal: true,
  }));
  return { ...householdDossier(), procedureId: slug, papers, content: '' };
}

async function completeAs(
  api: OpenApi,
  { dossierId }: DossierReceived,
  elementId: string,
  variables: Variables,
): Promise<void> {
  const situation = await api.services.runtime.store.findSituation(asId(dossierId));
  const task = situation?.tasks.find((one) => one.elementId === elementId && isOpenTask(one));
  assert(task !== undefined, `Expected ${elementId} to be open.`);
  const person = await api.as(holderOf(task));
  await yes(person.post(`/tasks/${task.taskId}/complete`, { variables }));
}

function holderOf({ agencyId, post, elementId }: TaskRecord): string {
  const holder = provincePeople('').find(({ placements }) =>
    placements.some((one) => one.agencyId === agencyId && one.post === post),
  );
  assert(holder !== undefined, `Expected somebody for ${elementId}: ${post} of ${agencyId}.`);
  return holder.username;
}

function until(api: OpenApi, { advance, advanceTo = '' }: Step, shift: number): Instant {
  if (advance === undefined) return instant(advanceTo) - shift;
  const timer = parseTimer({ kind: 'duration', text: advance });
  assert(timer !== null, `Expected ${advance} to be a duration.`);
  const due = timerMoment(timer, api.services.runtime.now(), VIETNAM);
  assert(due.ok, `Expected ${advance} to end in the calendar.`);
  return due.value;
}

/** Timers fire at their own moments on the way. */
async function pass(api: OpenApi, moment: Instant): Promise<void> {
  const { runtime } = api.services;
  for (;;) {
    const [timer] = await runtime.store.listDueTimers(moment, 1);
    if (timer === undefined) break;
    api.setNow(toMoment(timer.dueAt));
    await fireTimer(runtime, timer.timerId);
  }
  api.setNow(toMoment(moment));
}

async function deliver(
  api: OpenApi,
  { dossierId, code }: DossierReceived,
  messageName: string,
  variables: Variables,
): Promise<void> {
  const delivered = await deliverMessage(api.services.runtime, {
    commandId: asId<CommandId>(crypto.randomUUID()),
    actor: { personId: asId(`demo-${COUNTER}`), agencyId: asId('h99-binhan-one-stop') },
    dossierId: asId(dossierId),
    messageName,
    correlationValue: code,
    variables,
  });
  assert(delivered.ok, `Expected ${messageName} to be awaited.`);
}

function instant(moment: string): Instant {
  const at = parseInstant(moment);
  assert(at !== null, `Expected a moment, but got ${moment}.`);
  return at;
}
