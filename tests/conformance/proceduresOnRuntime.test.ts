import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agencyIdOf, provinceAgencies } from '../../api/demonstration/province.ts';
import { provincePeople } from '../../api/demonstration/provincePeople.ts';
import type { Fee, Form, Paper } from '../../api/contract/forms.ts';
import { findDecisionFiles } from '../../api/demonstration/findDecisionFiles.ts';
import { formatInstant } from '../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../engine/calendar/parseInstant.ts';
import { parseTimer } from '../../engine/calendar/parseTimer.ts';
import { timerMoment } from '../../engine/calendar/timerMoment.ts';
import { emptyChange } from '../../engine/model/change.ts';
import { asId, type CommandId, type DossierId } from '../../engine/model/ids.ts';
import type { CommandBase } from '../../engine/model/command.ts';
import type { Variables } from '../../engine/model/json.ts';
import type { Result } from '../../engine/model/result.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { createProcedure } from '../../engine/run/createProcedure.ts';
import { createRuntime } from '../../engine/run/createRuntime.ts';
import { deliverMessage } from '../../engine/run/deliverMessage.ts';
import { fireTimer } from '../../engine/run/fireTimer.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import { createMemoryStore } from '../../engine/store/memory/memoryStore.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { publishReviewed } from '../support/publishReviewed.ts';

const FOLDER = join(import.meta.dirname, '../../procedures');
const BUSINESS: Variables = { householdName: 'A', businessAddress: 'B', businessLines: 'C' };

describe('household business registration on the runtime', () => {
  it('promises three working days and goes through both agencies to the result', async () => {
    const office = await openOffice('household-business-registration', '2026-11-09T08:00');

    expect(await office.promised()).toBe('2026-11-12T08:00');
    expect(await office.standing()).toEqual([2, ['intake@h99-binhan-one-stop']]);
    await office.complete('intake', BUSINESS);
    await office.complete('assign', { assignedOfficer: 'D' });
    await office.complete('appraise', { appraisal: 'eligible' });
    expect(await office.standing()).toEqual([4, ['issueTaxCode@h99-thue-tax']]);
    await office.complete('issueTaxCode', { taxCode: '8999999901' });
    expect(await office.standing()).toEqual([4, ['draft@h99-binhan-division']]);
    await office.complete('draft', { draftText: 'E' });
    await office.complete('review', { reviewDecision: 'approve' });
    await office.complete('sign', { signDecision: 'sign' });
    await office.complete('issue', { resultNumber: '1' });
    expect(await office.standing()).toEqual([9, ['returnResult@h99-binhan-one-stop']]);
    await office.complete('returnResult', { returnedTo: 'F' });

    expect(await office.standing()).toEqual([10, []]);
    expect((await office.dossier()).outcome).toBe('granted');
  });

  it('stands still while a supplement is awaited and begins again from zero with it', async () => {
    const office = await openOffice('household-business-registration', '2026-11-09T08:00');
    await office.complete('intake', BUSINESS);
    await office.complete('assign', { assignedOfficer: 'D' });
    await office.complete('appraise', { appraisal: 'supplement' });
    await office.complete('requestSupplement', { supplementItems: 'G', supplementReason: 'H' });

    expect(await office.standing()).toEqual([5, ['supplementReceived@h99-binhan-one-stop']]);
    expect((await office.dossier()).clock?.dueAt).toBeNull();
    office.advanceTo('2026-11-16T09:00');
    await office.message('supplement-received', { supplementReceivedPapers: 'I' });

    expect(await office.standing()).toEqual([4, ['appraiseAgain@h99-binhan-division']]);
    expect(await office.promised()).toBe('2026-11-19T09:00');
    expect((await office.dossier()).firstPromisedAt).toBe(at('2026-11-12T08:00'));
  });

  it('stops a dossier for which no supplement came within 15 working days', async () => {
    const office = await openOffice('household-business-registration', '2026-11-02T08:00');
    await office.complete('intake', BUSINESS);
    await office.complete('assign', { assignedOfficer: 'D' });
    await office.complete('appraise', { appraisal: 'supplement' });
    await office.complete('requestSupplement', { supplementItems: 'G', supplementReason: 'H' });

    expect(await office.fireDue('2026-11-23T07:59')).toEqual([]);
    expect(await office.fireDue('2026-11-23T08:00')).toEqual(['supplementOverdue']);
    await office.complete('notifyStop', { stopNoticeNumber: '1', stopReason: 'J' });

    expect(await office.standing()).toEqual([8, []]);
    expect((await office.dossier()).outcome).toBe('stopped');
  });

  it('reminds the tax office after four working hours and goes on waiting for it', async () => {
    const office = await openOffice('household-business-registration', '2026-11-20T14:00');
    await office.complete('intake', BUSINESS);
    await office.complete('assign', { assignedOfficer: 'D' });
    await office.complete('appraise', { appraisal: 'eligible' });

    expect(await office.fireDue('2026-11-23T08:30')).toEqual(['taxSilent']);

    expect(await office.standing()).toEqual([4, ['issueTaxCode@h99-thue-tax']]);
    expect((await office.variables())['taxRemindedAt']).toBe('2026-11-23T08:30:00+07:00');
  });
});

it('the Tân Châu variant promises four working hours over the night', async () => {
  const office = await openOffice('household-business-registration-4h', '2026-11-19T15:00');

  expect(await office.promised()).toBe('2026-11-20T09:30');
});

describe('certified copies on the runtime', () => {
  it.each([
    ['2026-11-19T14:59', '2026-11-19T17:00'],
    ['2026-11-19T15:01', '2026-11-20T17:00'],
  ])('received %s they are promised for %s', async (received, promised) => {
    const office = await openOffice('certified-copies', received);

    expect(await office.promised()).toBe(promised);
  });

  it('do not use up the day while many pages are compared by agreement', async () => {
    const office = await openOffice('certified-copies', '2026-11-19T09:00');
    const pages = { originalPages: 250, copyCount: 2, certifiability: 'allowed', isComplex: true };
    await office.complete('checkOriginal', pages);
    await office.complete('agreeExtension', { agreedReturnOn: '2026-11-20' });

    expect((await office.dossier()).clock?.dueAt).toBeNull();
    office.advanceTo('2026-11-20T10:00');
    await office.complete('prepareCopies', { comparedPages: 250 });

    expect(await office.promised()).toBe('2026-11-23T17:00');
    expect((await office.variables())['feeDong']).toBe(400_000);
  });
});

it('the deduction is handed to the tax office and the counter at the same time', async () => {
  const office = await openOffice('compensation-deduction', '2026-10-05T08:00');

  expect(await office.promised()).toBe('2026-11-03T08:00');
  await office.complete('intake', { intakeDecision: 'complete' });
  await office.complete('assign', { assignedOfficer: 'D' });
  await office.complete('appraise', { deductibleDong: 1 });
  await office.complete('review', { reviewDecision: 'approve' });
  await office.complete('approve', { approveDecision: 'sign' });
  await office.complete('issue', { resultNumber: '1' });
  expect(await office.standing()).toEqual([
    9,
    ['receiveTaxCopy@h99-thue-tax', 'returnResult@h99-binhan-one-stop'],
  ]);
  await office.complete('returnResult', { returnedTo: 'F' });
  await office.complete('receiveTaxCopy', { taxReceivedOn: '2026-11-20' });

  expect(await office.standing()).toEqual([10, []]);
});

const SCENARIOS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /scenarios\/[^/]*\.json$/.test(name))
  .toSorted();

describe('what scenario files say', () => {
  it.each(SCENARIOS)('%s holds on the runtime too: posts, due moments, promise', async (name) => {
    const [slug = ''] = name.split('/');
    const scenario = readJson(slug, name.slice(slug.length + 1)) as SaidScenario;
    const office = await openOffice(slug, scenario.startAt.slice(0, 16));

    const asked: unknown[] = [];
    for (const step of scenario.steps) {
      const { complete, message, variables = {} } = step;
      if (complete !== undefined) {
        asked.push(await office.asked(complete));
        await office.complete(complete, variables);
      } else if (message === undefined) await office.pass(step);
      else await office.messageIfAwaited(message, variables);
    }

    const said = scenario.steps.filter(({ complete }) => complete !== undefined);
    expect(asked).toEqual(said.map(({ as, dueAt }) => [as?.split(':')[1], dueAt ?? null]));
    const promised = scenario.expect.promises.map(({ dueAt }) => dueAt).filter(Boolean);
    const dossier = await office.dossier();
    expect(formatInstant(dossier.promisedAt!)).toBe(promised.at(-1));
    expect(dossier.outcome).toBe(scenario.expect.outcome);
  });
});

type SaidScenario = {
  readonly startAt: string;
  readonly steps: readonly {
    readonly complete?: string;
    readonly as?: string;
    readonly dueAt?: string;
    readonly advance?: string;
    readonly advanceTo?: string;
    readonly message?: string;
    readonly variables?: Variables;
  }[];
  readonly expect: {
    readonly outcome: string | null;
    readonly promises: readonly { readonly dueAt: string | null }[];
  };
};

/** A commune with one published procedure and one dossier, on a clock that only the test moves. */
async function openOffice(slug: string, receivedAt: string) {
  const clock = { now: at(receivedAt), ids: 0 };
  const newId = (): string => `id-${(clock.ids += 1)}`;
  const store = createMemoryStore();
  await store.commit({
    ...emptyChange(),
    agencies: provinceAgencies(),
    people: provincePeople(''),
  });
  const runtime = createRuntime({
    store,
    now: () => clock.now,
    newId,
    trackingSecret: (dossierId) => `secret of ${dossierId}`,
    calendars: () => VIETNAM,
    connectors: {},
    posts: { mail: null, sms: null, webhook: null },
    askGateway: null,
    log: () => undefined,
  });
  const head = (): CommandBase => ({
    commandId: asId<CommandId>(newId()),
    actor: { personId: null, agencyId: agencyIdOf('binhan', 'one-stop') },
  });
  const procedureId = await publish(runtime, head, slug);
  const received = value(
    await receiveDossier(runtime, {
      ...head(),
      procedureId,
      receivingAgencyId: agencyIdOf('binhan', 'one-stop'),
      competentAgencyId: null,
      applicant: {
        name: 'Nguyễn Văn Mẫu',
        idNumber: '000000000001',
        address: 'xã Bình An',
        phone: '',
        email: '',
      },
      content: 'K',
      papers: readPapers(slug),
      setCount: 1,
      channel: 'counter',
      returnChannel: 'counter',
      variables: {},
    }),
  );
  const dossierId = asId<DossierId>(received.dossierId);
  const situation = async () => (await store.findSituation(dossierId))!;
  const open = async () =>
    (await situation()).tasks.filter(({ status }) => status === 'open' || status === 'claimed');
  const message = async (messageName: string, variables: Variables) => {
    const correlationValue = (await store.findDossier(dossierId))!.code;
    const said = { ...head(), dossierId, messageName, correlationValue, variables };
    value(await deliverMessage(runtime, said));
  };
  return {
    advanceTo: (moment: string): void => void (clock.now = at(moment)),
    dossier: async () => (await store.findDossier(dossierId))!,
    promised: async () =>
      formatInstant((await store.findDossier(dossierId))!.promisedAt!).slice(0, 16),
    variables: async () => (await situation()).instances[0]!.snapshot.variables,
    standing: async () => [
      (await situation()).dossier.status,
      (await open()).map((task) => `${task.elementId}@${task.agencyId}`).toSorted(),
    ],
    complete: async (elementId: string, variables: Variables) => {
      const task = (await open()).find((one) => one.elementId === elementId);
      if (task === undefined) throw new Error(`${elementId} is not open`);
      value(await completeTask(runtime, { ...head(), taskId: task.taskId, variables }));
    },
    asked: async (elementId: string) => {
      const task = (await open()).find((one) => one.elementId === elementId);
      const dueAt = task?.dueAt ?? null;
      return [task?.post, dueAt === null ? null : formatInstant(dueAt)];
    },
    /** Timers fire at their own moments on the way. */
    pass: async ({ advance, advanceTo = '' }: SaidScenario['steps'][number]) => {
      const until = advance === undefined ? parseInstant(advanceTo)! : after(advance, clock.now);
      for (;;) {
        const [timer] = await store.listDueTimers(until, 1);
        if (timer === undefined) break;
        clock.now = timer.dueAt;
        await fireTimer(runtime, timer.timerId);
      }
      clock.now = until;
    },
    message,
    messageIfAwaited: async (messageName: string, variables: Variables) => {
      const { waits } = await situation();
      if (waits.some((wait) => wait.kind === 'message' && wait.eventName === messageName)) {
        await message(messageName, variables);
      }
    },
    fireDue: async (moment: string) => {
      clock.now = at(moment);
      const due = await store.listDueTimers(clock.now, 10);
      for (const { timerId } of due) await fireTimer(runtime, timerId);
      return due.map(({ elementId }) => elementId);
    },
  };
}

async function publish(runtime: Runtime, head: () => CommandBase, slug: string): Promise<string> {
  const description = readJson(slug, 'procedure.json') as {
    readonly code: string;
    readonly name: string;
    readonly field: string;
    readonly papers: readonly Paper[];
    readonly fees: readonly Fee[];
  };
  const forms = readdirSync(join(FOLDER, slug, 'forms')).map(
    (name) => readJson(slug, `forms/${name}`) as Form,
  );
  const bpmn = readFileSync(join(FOLDER, slug, 'process.bpmn'), 'utf8');
  const decisions = findDecisionFiles(join(FOLDER, slug)).map((file) => readFileSync(file, 'utf8'));
  const { code, name, field, papers, fees } = description;
  const made = value(
    await createProcedure(runtime, {
      ...head(),
      code,
      name,
      field,
      content: { bpmn, decisions, forms, papers, fees },
    }),
  );
  const effectiveOn = formatInstant(runtime.now()).slice(0, 10);
  const command = { procedureId: made.procedureId, revision: 1, legalBasis: null, note: '' };
  value(
    await publishReviewed(runtime, { ...head(), ...command, effectiveOn }, () => head().commandId),
  );
  return made.procedureId;
}

function readPapers(slug: string) {
  const { papers } = readJson(slug, 'procedure.json') as { readonly papers: readonly Paper[] };
  return papers.map(({ key, kind }) => ({
    paperKey: key,
    form: kind,
    count: 1,
    verifiedAgainstOriginal: true,
  }));
}

function readJson(slug: string, name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, slug, name), 'utf8'));
}

function after(duration: string, from: number): number {
  return value(timerMoment(parseTimer({ kind: 'duration', text: duration })!, from, VIETNAM));
}

function at(local: string): number {
  const moment = parseInstant(`${local}+07:00`);
  if (moment === null) throw new Error(`${local} is no moment`);
  return moment;
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
