import { describe, expect, it } from 'vitest';
import { noticeMail } from '../../api/mail/noticeMail.ts';
import { dossierTiming } from '../../api/present/dossierTiming.ts';
import { stayTiming } from '../../api/printing/facts/stayTiming.ts';
import { dueDate } from '../../engine/calendar/dueDate.ts';
import { formatInstant } from '../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../engine/calendar/parseInstant.ts';
import { pauseClock } from '../../engine/calendar/pauseClock.ts';
import { resumeClock } from '../../engine/calendar/resumeClock.ts';
import { parseTerm } from '../../engine/calendar/parseTerm.ts';
import { startClock } from '../../engine/calendar/startClock.ts';
import { termRule, type TimeSettings } from '../../engine/calendar/termRule.ts';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import type { CutOff } from '../../engine/model/clock.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { CountingMode } from '../../engine/model/time.ts';
import { asId } from '../../engine/model/ids.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import type { ConnectorAnswer } from '../../engine/run/connectors.ts';
import { noticesOf } from '../../engine/run/notices/noticesOf.ts';
import { measureQueue } from '../../engine/run/queue/measureQueue.ts';
import { queueMood } from '../../engine/run/queue/queueMood.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import { refuseFiling } from '../../engine/run/refuseFiling.ts';
import { unansweredCalls } from '../../engine/run/unansweredCalls.ts';
import { createWorker } from '../../engine/run/worker.ts';
import { createMemoryStore } from '../../engine/store/memory/memoryStore.ts';
import { paperDueAt } from '../../engine/run/planPaperFile.ts';
import { supplementUntil } from '../../engine/run/refuseLateSupplement.ts';
import { expectEnded, expectOpen } from '../../engine/testing/expectations.ts';
import { rehearse, type Rehearsal } from '../../engine/testing/rehearse.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { openProcedure } from '../support/openProcedure.ts';
import {
  actor,
  anIntakeOf,
  openOffice,
  openTasks,
  type TestOffice,
} from '../support/testOffice.ts';
import { aQueueNumber } from '../support/aQueueNumber.ts';
import { aDossier, aTask } from '../support/records.ts';
import { drawnProcess } from './drawnProcess.ts';

// One test for each rule of the catalogue of time rules (docs/time-rules.md); the dates are those
// of its examples where it has any.

type Rule = {
  readonly cutOff?: CutOff;
  readonly mode?: CountingMode;
  readonly dayStart?: string;
};

const at = (text: string): number => {
  const moment = parseInstant(`${text}+07:00`);
  if (moment === null) throw new Error(`Expected a moment, but got ${text}.`);
  return moment;
};
const termOf = (text: string) => {
  const term = parseTerm(text);
  if (term === null) throw new Error(`Expected a term, but got ${text}.`);
  return term;
};
const clockOf = (receivedAt: string, text: string) => {
  const rule = { term: termOf(text), cutOff: null, mode: 'same-clock' as const };
  const clock = startClock(at(receivedAt), rule, VIETNAM);
  if (!clock.ok) throw new Error(clock.refusal.code);
  return clock.value;
};
const due = (receivedAt: string, text: string, { cutOff, mode, dayStart }: Rule = {}): string => {
  const question = {
    receivedAt: at(receivedAt),
    calendar: VIETNAM,
    term: termOf(text),
    cutOff: cutOff ?? null,
    mode: mode ?? ('same-clock' as const),
    dayStart: dayStart ?? null,
  };
  const answer = dueDate(question);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return formatInstant(answer.value.dueAt).slice(0, 16);
};

const never = (): never => {
  throw new Error('Expected a process.');
};

const paperDue = (received: string, isOutside: boolean): string => {
  const rule = { forwardCutOff: '15:00', paperTransfer: termOf('1WD'), calendar: VIETNAM };
  const answer = paperDueAt(at(received), isOutside, rule);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return formatInstant(answer.value).slice(0, 16);
};

async function callTax(office: TestOffice): Promise<void> {
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
  if (!received.ok) throw new Error(received.refusal.code);
  for (const [elementId, person, agency] of [
    ['intake', 'mai', 'one-stop'],
    ['appraise', 'binh', 'division'],
  ] as const) {
    const tasks = await openTasks(office, received.value.dossierId);
    const taskId = tasks.get(elementId)?.taskId ?? asId<never>('');
    const commandId = office.commandId();
    const by = { actor: actor(person, agency), taskId, variables: {} };
    const done = await completeTask(office.runtime, { commandId, ...by });
    if (!done.ok) throw new Error(done.refusal.code);
  }
}

const KEYS = { dossierCode: 'H99.01.01-260101-0001' };

async function untilSupplement(receivedAt: string): Promise<Rehearsal> {
  const dossier = rehearse(await openProcedure('household-business-registration'), {
    at: receivedAt,
  });
  dossier.as('one-stop:receiver').complete('intake');
  dossier.as('division:division-head').complete('assign');
  dossier.as('division:officer').complete('appraise', { appraisal: 'supplement' });
  dossier.as('one-stop:receiver').complete('requestSupplement');
  return dossier;
}

describe('terms and their start', () => {
  it.each([
    ['3WD', '2026-11-26T09:00'],
    ['4WH', '2026-11-23T14:30'],
    ['10CD', '2026-12-03T09:00'],
    ['SAME_DAY', '2026-11-23T17:00'],
  ])('T1: a term of %s is counted in its own unit', (text, expected) => {
    expect(due('2026-11-23T09:00', text)).toBe(expected);
  });

  it('T1b: a legal term of calendar days beside budgets of working time is told', async () => {
    const definitions = await drawnProcess('lt:legalTerm="17CD"');

    expect(checkDefinitions(definitions).map(({ rule }) => rule)).toContain('term-unit-differs');
  });

  it('T2: a working day has eight working hours', () => {
    expect(due('2026-11-23T09:00', '3WD')).toBe(due('2026-11-23T09:00', '24WH'));
  });

  it('T3: the time begins when the dossier is received', () => {
    expect(due('2026-11-23T10:17', '1WD')).toBe('2026-11-24T10:17');
  });

  it('T4: received after 15:00 it counts from the next working day, at 15:00 not yet', () => {
    expect(due('2026-02-13T15:20', '3WD', { cutOff: '15:00' })).toBe('2026-02-25T17:00');
    expect(due('2026-02-13T15:20', '3WD')).toBe('2026-02-25T15:20');
    expect(due('2026-11-19T15:00', 'SAME_DAY', { cutOff: '15:00' })).toBe('2026-11-19T17:00');
  });

  it('T5: online after 17:00 or on a day of rest it counts from 08:00 of the next day', () => {
    const rule = { dayStart: '08:00' };

    expect(due('2026-11-20T17:30', '1WH', rule)).toBe('2026-11-23T09:00');
    expect(due('2026-11-22T10:00', '1WH', rule)).toBe('2026-11-23T09:00');
    expect(due('2026-11-23T07:40', '1WH', rule)).toBe('2026-11-23T08:40');
  });

  it('T6: received in the last hour of a working day it counts from the next one', () => {
    const rule = { cutOff: 'last-hour' as const };

    expect(due('2026-11-23T15:59', '1WD', rule)).toBe('2026-11-24T15:59');
    expect(due('2026-11-23T16:00', '1WD', rule)).toBe('2026-11-24T17:00');
  });

  it('T7: days run by the clock, or whole with the first one left out', () => {
    expect(due('2026-02-13T10:00', '3WD')).toBe('2026-02-25T10:00');
    expect(due('2026-02-13T10:00', '3WD', { mode: 'end-of-day' })).toBe('2026-02-25T17:00');
  });

  it('T8: calendar days that end on a day of rest end on the next working day', () => {
    expect(due('2026-11-12T09:00', '10CD')).toBe('2026-11-23T09:00');
  });

  it('T22: an extension by agreement is a step in which the clock stands still', async () => {
    const { nodes } = await openProcedure('certified-copies');

    expect(nodes.get('prepareCopies')).toMatchObject({ clock: 'pause', budgetMinutes: 960 });
  });

  it('T23: units that the procedure names have its supplement on top of the term', () => {
    const settings: TimeSettings = {
      legalTerm: termOf('10WD'),
      promisedTerm: null,
      cutOff: null,
      dayStart: null,
      countingMode: 'same-clock',
      regionalSupplement: termOf('10WD'),
      supplementedUnits: ['H99.31'],
    };

    expect(termRule(settings, 'H99.31')?.term).toEqual(termOf('20WD'));
    expect(termRule(settings, 'H99.21')?.term).toEqual(termOf('10WD'));
    expect(termRule({ ...settings, legalTerm: termOf('4WH') }, 'H99.31')?.term).toEqual(
      termOf('84WH'),
    );
  });

  it('T27: a procedure is received only in its windows', () => {
    const settings = {
      filingWindows: [
        { from: '08-15', to: '09-10' },
        { from: '12-20', to: '01-05' },
      ],
    };

    expect(refuseFiling(settings, 'p', '2026-08-14')).toMatchObject({
      code: 'FILING_CLOSED',
      windows: '15/08 – 10/09, 20/12 – 05/01',
    });
    for (const day of ['2026-08-15', '2026-09-10', '2026-12-31', '2027-01-05']) {
      expect(refuseFiling(settings, 'p', day)).toBeNull();
    }
    expect(refuseFiling({ filingWindows: [] }, 'p', '2026-08-14')).toBeNull();
  });
});

describe('what happens on the way', () => {
  it('T9: reception checks within a working day', async () => {
    const { nodes } = await openProcedure('part-intake');
    const budgets = [...nodes.values()].flatMap((node) =>
      'duty' in node && node.duty === 'receive' ? [node.budgetMinutes ?? Infinity] : [],
    );

    expect(budgets.length).toBeGreaterThan(0);
    expect(Math.max(...budgets)).toBeLessThanOrEqual(480);
  });

  it.each([
    ['2026-11-23T14:59', '2026-11-23T17:00'],
    ['2026-11-23T15:00', '2026-11-23T17:00'],
    ['2026-11-23T15:01', '2026-11-24T08:30'],
    ['2026-11-20T16:00', '2026-11-23T08:30'],
  ])('T10: papers of %s are at the competent agency by %s', (received, expected) => {
    expect(paperDue(received, false)).toBe(expected);
  });

  it('T11: papers of another unit are there within a working day, the file at once', async () => {
    const first = rehearse(await openProcedure('household-business-registration'), {
      at: '2026-11-20T15:30',
    });
    first.as('one-stop:receiver').complete('intake');

    expectOpen(first, { assign: { by: 'division:division-head' } });
    expect(paperDue('2026-11-20T15:30', true)).toBe('2026-11-23T15:30');
  });

  it('T12: a supplement is asked for in three working days, or as special law says', async () => {
    const { definitions } = await openProcedure('household-business-registration');
    const [{ settings } = never()] = definitions.processes;
    const received = { receivedAt: at('2026-11-23T09:00'), clock: null };
    const law = await drawnProcess('lt:legalTerm="5WD" lt:supplementWithin="none"');

    expect(settings.supplementWithin).toEqual(termOf('3WD'));
    expect(formatInstant(supplementUntil(received, settings, VIETNAM) ?? 0)).toBe(
      '2026-11-26T09:00:00+07:00',
    );
    expect(law.processes[0]?.settings.supplementWithin).toBeNull();
  });

  it('T13: a supplement restarts the clock from zero', async () => {
    const dossier = await untilSupplement('2026-11-09T08:00');
    dossier.waitUntil('2026-11-13T09:00');
    dossier.message('supplement-received', { supplementComplete: true }, KEYS);

    expect(dossier.played.clock.promises()).toEqual([
      { at: '2026-11-09T08:00:00+07:00', dueAt: '2026-11-12T08:00:00+07:00' },
      { at: '2026-11-09T08:00:00+07:00', dueAt: null },
      { at: '2026-11-13T09:00:00+07:00', dueAt: '2026-11-18T09:00:00+07:00' },
    ]);
  });

  it('T14: without the supplement the dossier ends after fifteen working days', async () => {
    const dossier = await untilSupplement('2026-10-05T08:00');
    dossier.waitUntil('2026-10-26T07:59');
    expectOpen(dossier, { supplementReceived: {} });
    dossier.waitUntil('2026-10-26T08:00');

    expectOpen(dossier, { notifyStop: { by: 'one-stop:receiver' } });
    dossier.as('one-stop:receiver').complete('notifyStop');
    expectEnded(dossier, 'stopped');
  });

  it('T15, T16: while a payment is awaited no time runs, and what was left is left', () => {
    const started = clockOf('2026-11-02T08:00', '8WD');
    const paused = pauseClock(started, at('2026-11-05T08:00'), VIETNAM);
    if (!paused.ok) throw new Error(paused.refusal.code);
    const resumed = resumeClock(paused.value, at('2026-11-16T10:00'), VIETNAM);
    if (!resumed.ok) throw new Error(resumed.refusal.code);

    expect(paused.value.dueAt).toBeNull();
    expect(formatInstant(resumed.value.dueAt ?? 0)).toBe('2026-11-23T10:00:00+07:00');
  });

  it.each([
    ['consent', 'summarise'],
    ['escalate', 'decideSilence'],
  ])('T17: who does not answer in time: %s leads to %s', async (onSilence, next) => {
    const flow = await openProcedure('part-opinions');
    const dossier = rehearse(flow, { at: '2026-11-09T08:00' });
    dossier.as('division:officer').complete('prepare', { agencyCount: 2, onSilence });
    dossier.wait('5WD');

    expectOpen(dossier, { [next]: {} });
  });

  it('T18: parents who are silent for a day have agreed to the drafted certificate', async () => {
    const dossier = rehearse(await openProcedure('birth-bundle'), { at: '2026-11-23T08:00' });
    dossier.as('justice:officer').complete('checkBirth', { birthCheck: 'complete' });
    dossier.as('justice:officer').complete('personalId');
    dossier.waitUntil('2026-11-24T07:59');
    expect(() => expectOpen(dossier, { signCertificate: {} })).toThrow('"birth-confirmed"');
    dossier.waitUntil('2026-11-24T08:00');

    expectOpen(dossier, { signCertificate: {} });
  });

  it('T19: a promise is near when a quarter of its time or one working day is left', () => {
    const timing = (now: string, term: string) => {
      const clock = clockOf('2026-11-23T08:00', term);
      return dossierTiming({ ...aDossier(), clock, finishedAt: null }, at(now), VIETNAM).timeliness;
    };

    expect(timing('2026-12-01T07:59', '8WD')).toBe('within');
    expect(timing('2026-12-01T08:00', '8WD')).toBe('soon');
    expect(timing('2026-11-24T16:59', '3WD')).toBe('within');
    expect(timing('2026-11-25T08:00', '3WD')).toBe('soon');
    expect(timing('2026-11-23T10:59', '4WH')).toBe('within');
    expect(timing('2026-11-23T11:00', '4WH')).toBe('soon');
  });

  it.each([
    ['2026-11-25T16:59', 'result-early'],
    ['2026-11-26T08:00', 'result-ready'],
    ['2026-11-27T08:00', 'result-ready'],
  ])('T21: a result of %s, promised for the 26th, is told as %s', (finishedAt, kind) => {
    const applicant = { ...aDossier().applicant, email: 'dao@vidu.example' };
    const before = aDossier({ applicant, status: 4, promisedAt: at('2026-11-26T09:00') });
    const after = { ...before, status: 9 as const, finishedAt: at(finishedAt) };

    const [notice] = noticesOf(before, after, {
      at: at(finishedAt),
      paid: null,
      hasSms: false,
      webhookIds: [],
    });

    expect(notice?.kind).toBe(kind);
    if (kind !== 'result-early' || notice === undefined) return;
    expect(noticeMail(notice, null).text).toContain('trước ngày hẹn (09:00 26/11/2026)');
  });

  it('T24: what leaves is sent at once, and alerts after two working hours', async () => {
    let answer: ConnectorAnswer = { kind: 'failed', reason: 'away' };
    const sentAt: number[] = [];
    const office = await openOffice(createMemoryStore(), {
      'tax-registration': async () => {
        sentAt.push(office.clock.now);
        return answer;
      },
    });
    const worker = createWorker(office.runtime, { sleep: async () => {}, intervalMs: 250 });
    const alerts = async (now: string) => {
      office.clock.now = at(now);
      return (await unansweredCalls(office.runtime, 9)).length;
    };
    office.clock.now = at('2026-12-11T16:30');
    await callTax(office);
    await worker.turn();

    expect(sentAt).toEqual([at('2026-12-11T16:30')]);
    // Half an hour on Friday, an hour and a half on Monday from 07:30.
    expect(await alerts('2026-12-14T08:59')).toBe(0);
    expect(await alerts('2026-12-14T09:00')).toBe(1);
    await worker.turn();
    expect(await alerts('2026-12-14T09:00')).toBe(1);
    answer = { kind: 'answered', variables: {} };
    office.clock.now += 60_000;
    await worker.turn();
    expect(await alerts('2026-12-14T10:00')).toBe(0);
  });

  it('T25: handing over the result is left out of the term', async () => {
    const { nodes } = await openProcedure('household-business-registration');

    expect(nodes.get('returnResult')).toMatchObject({ counted: false });
  });

  it.each([
    ['side by side the longest counts', 'parallelGateway', 960],
    ['one after the other they add up', null, 1440],
  ])('T26: of steps %s', async (_name, gateway, minutes) => {
    const definitions = await drawnProcess('lt:legalTerm="1WH"', gateway);

    const excess = checkDefinitions(definitions).find(
      ({ rule }) => rule === 'budget-exceeds-legal-term',
    );

    expect(excess?.facts).toMatchObject({ sumMinutes: minutes });
  });
});

describe('what is told of it afterwards', () => {
  it('lateness is of the agency whose step caused it, never of those after it', () => {
    // An hour over at the first, and in time at the second, which had it an hour later for that.
    const first = aTask({
      openedAt: at('2026-11-23T08:00'),
      dueAt: at('2026-11-23T10:00'),
      closedAt: at('2026-11-23T11:00'),
    });
    const second = aTask({
      openedAt: at('2026-11-23T11:00'),
      dueAt: at('2026-11-23T14:30'),
      closedAt: at('2026-11-23T14:30'),
    });
    const timing = (task: TaskRecord) => stayTiming([task], VIETNAM, at('2026-11-30T08:00'));

    expect(timing(first)).toEqual({ result: 'late', lateMinutes: 60 });
    expect(timing(second)).toEqual({ result: 'onTime', lateMinutes: 0 });
  });

  it.each([
    ['2026-11-25T17:00', 'early'],
    ['2026-11-26T08:00', 'onTime'],
    ['2026-11-26T08:01', 'late'],
  ])('finished at %s against a promise of 26/11/2026 08:00 it is %s', (finished, expected) => {
    const clock = clockOf('2026-11-23T08:00', '3WD');
    const promisedAt = clock.dueAt;
    const dossier = { ...aDossier(), clock, promisedAt, firstPromisedAt: promisedAt };
    const done = { ...dossier, finishedAt: at(finished) };

    expect(dossierTiming(done, at('2026-11-30T08:00'), VIETNAM).timeliness).toBe(expected);
  });

  it('an extension does not hide lateness: the first promise is the one to keep', () => {
    const clock = clockOf('2026-11-23T08:00', '3WD');
    const extended = { ...aDossier(), clock, promisedAt: at('2026-12-03T08:00') };
    const done = {
      ...extended,
      firstPromisedAt: at('2026-11-26T08:00'),
      finishedAt: at('2026-12-01T08:00'),
    };

    expect(dossierTiming(done, at('2026-12-30T08:00'), VIETNAM).timeliness).toBe('late');
  });

  it('T29: a number of the queue is called within the limit, in opening minutes', () => {
    const wait = (taken: string, called: string) =>
      aQueueNumber({
        takenAt: at(`2026-11-23T${taken}`),
        firstCalledAt: at(`2026-11-23T${called}`),
      });
    // Before the opening; and ten minutes before noon with twenty-one after it.
    const numbers = [wait('08:00', '08:15'), wait('07:10', '08:00'), wait('11:20', '13:21')];
    const measured = (limit: number) => measureQueue(numbers, limit, VIETNAM);

    expect(measured(30)).toMatchObject({ called: 3, medianMinutes: 30, longestMinutes: 31 });
    expect([14, 15, 29, 30, 31].map((limit) => measured(limit).within)).toEqual([0, 1, 1, 2, 3]);
    const moods = [22, 23, 30, 31].map((minutes) => queueMood(minutes, 30));
    expect(moods).toEqual(['within', 'soon', 'soon', 'late']);
  });
});
