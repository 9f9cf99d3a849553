import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectDue,
  expectEnded,
  expectOpen,
  expectPapers,
  expectPassed,
  expectRequired,
  expectSent,
} from '../../../../engine/testing/expectations.ts';
import { parseFlow, type FlowUnderTest } from '../../../../engine/testing/flowUnderTest.ts';
import { rehearse, type Rehearsal } from '../../../../engine/testing/rehearse.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';
import { openDrawing, openProcedure } from '../../../support/openProcedure.ts';

describe('a rehearsal of the household business registration', () => {
  let flow: FlowUnderTest;

  beforeAll(async () => {
    flow = await openProcedure('household-business-registration');
  });

  function received(): Rehearsal {
    return rehearse(flow, { at: '2026-11-09T08:00' });
  }

  function awaitsSupplement(): Rehearsal {
    const dossier = received();
    dossier.as('one-stop:receiver').complete('intake');
    dossier.as('division:division-head').complete('assign');
    dossier.as('division:officer').complete('appraise', { appraisal: 'supplement' });
    dossier.as('one-stop:receiver').complete('requestSupplement');
    return dossier;
  }

  it('names who has the dossier, with which form, and when the step is due', () => {
    const dossier = received();

    dossier.wait('2WH');

    expectOpen(dossier, {
      intake: { by: 'one-stop:receiver', dueAt: '2026-11-09T10:00', form: 'intake' },
    });
    expectDue(dossier, '2026-11-12T08:00');
  });

  it('counts budgets over nights and rest days', () => {
    const dossier = received();
    dossier.waitUntil('2026-11-13T16:30');
    dossier.as('one-stop:receiver').complete('intake');

    expectOpen(dossier, { assign: { dueAt: '2026-11-16T09:00' } });
  });

  it('refuses a post whose task it is not, and says whose it is and what is open', () => {
    const dossier = received();

    expect(() => dossier.as('division:officer').complete('intake')).toThrow(
      [
        'Expected "intake" (Kiểm tra, số hóa và chuyển hồ sơ) to be of division:officer, ' +
          'but it is of one-stop:receiver.',
        'Open at 2026-11-09T08:00:',
        '  intake (Kiểm tra, số hóa và chuyển hồ sơ) of one-stop:receiver, due 2026-11-09T10:00',
      ].join('\n'),
    );
    expect(() => dossier.as('division:officer').complete('appraise')).toThrow(
      /Expected "appraise" \(Thẩm định hồ sơ\) to be open, but it is not.\nOpen at/,
    );
  });

  it('refuses values that the real form would refuse', () => {
    const dossier = received();
    dossier.as('one-stop:receiver').complete('intake');
    dossier.as('division:division-head').complete('assign');
    const officer = dossier.as('division:officer');

    expect(() => officer.complete('appraise', { appraisal: 'perhaps' })).toThrow(
      /Choose one of the choices/,
    );
    expect(() => officer.complete('appraise')).toThrow(/"appraisal" is refused: This is required/);
    expect(() => officer.complete('appraise', { apraisal: 'eligible' })).toThrow(
      /"apraisal" is refused: The form has no such field/,
    );
  });

  it('stops the clock of the dossier for a supplement and begins it again with it', () => {
    const dossier = awaitsSupplement();
    expectDue(dossier, null);

    dossier.waitUntil('2026-11-16T09:00');
    dossier.message('supplement-received', { supplementReceivedPapers: 'A' });

    expectDue(dossier, '2026-11-19T09:00');
    expectOpen(dossier, { appraiseAgain: { by: 'division:officer' } });
  });

  it('lets a timer fire after working days, not before', () => {
    const dossier = awaitsSupplement();
    dossier.wait('14WD');
    expectOpen(dossier, { supplementReceived: {} });

    dossier.wait('1WD');

    expectOpen(dossier, { notifyStop: { by: 'one-stop:receiver', dueAt: null } });
    expectPassed(dossier, 'requestSupplement', 'supplementOverdue', 'notifyStop');
  });

  it('says what differs when the end is not as expected', () => {
    const dossier = awaitsSupplement();

    expect(() => expectEnded(dossier, 'granted')).toThrow(
      /the instance is active, expected it to be over\n {2}its outcome is none, expected granted/,
    );
    expect(() => expectOpen(dossier, { sign: {} })).toThrow(
      /"supplementReceived" \(Nhận hồ sơ bổ sung\) is open and was not expected\n.* is not open/,
    );
    expect(() => expectDue(dossier, '2026-11-12T08:00')).toThrow(
      /the dossier is due none, expected 2026-11-12T08:00\n.*2026-11-12T08:00 \(from/,
    );
    expect(() => expectPassed(dossier, 'sign')).toThrow(/"sign" .* was not entered\n.*intake >/);
    expect(() => expectSent(dossier, 'x')).toThrow(/messages sent were none, expected x/);
  });

  it('knows what a step and the receipt ask for', () => {
    const dossier = received();

    expectRequired(dossier, 'appraise', 'appraisal');
    expectPapers(dossier, ...flow.papers.filter(({ required }) => required).map(({ key }) => key));

    expect(() => expectRequired(dossier, 'appraise', 'colour')).toThrow(
      /does not require "colour"/,
    );
    expect(() => expectPapers(dossier, 'passport')).toThrow(/the paper "passport" is not required/);
  });
});

describe('a rehearsal of a drawing', () => {
  it('names the messages that pools send each other', async () => {
    const flow = await openDrawing(pair('pools/message-between-pools'));
    const dossier = rehearse(flow, { at: '2026-03-02T08:00' });
    expectSent(dossier, 'ask');

    dossier.as(null).complete('opinion');
    dossier.as(null).complete('w');

    expectSent(dossier, 'ask', 'answer');
    expectEnded(dossier, 'granted');
  });

  it('throws an error at an activity that catches it', async () => {
    const flow = await openDrawing(pair('boundaryEvent/error-thrown-at-a-task'));
    const dossier = rehearse(flow, { at: '2026-03-02T08:00' });

    dossier.throwError('NOT_FOUND', 'A');

    expectPassed(dossier, 'A', 'b1');
    expect(() => dossier.throwError('NOT_FOUND', 'A')).toThrow(/EVENT_NOT_EXPECTED\.\nOpen at/);
    expect(() => dossier.wait('soon')).toThrow(/TIME_NOT_VALID/);
  });

  it('says what is wrong with a drawing that cannot be read or run', async () => {
    await expect(parseFlow('<definitions', { calendar: VIETNAM })).rejects.toThrow(
      /Expected a readable drawing, but got:\n {2}line 1: xml-/,
    );
    const flow = await openDrawing(pair('refused/complex-gateway'));

    expect(() => rehearse(flow, { at: '2026-03-02T08:00' })).toThrow(/HAS_PROBLEMS/);
    expect(() => rehearse(flow, { at: 'today' })).toThrow(/Expected a moment like/);
  });
});

function pair(name: string): string {
  return join(import.meta.dirname, `../../../conformance/bpmn/${name}.bpmn`);
}
