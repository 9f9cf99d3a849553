import { describe, expect, it } from 'vitest';
import {
  expectDue,
  expectEnded,
  expectOpen,
  expectPassed,
} from '../../../engine/testing/expectations.ts';
import { rehearse } from '../../../engine/testing/rehearse.ts';
import { openProcedure } from '../../support/openProcedure.ts';

describe('certified copies', () => {
  it.each([
    ['2026-11-19T14:59', '2026-11-19T17:00'],
    ['2026-11-19T15:01', '2026-11-20T17:00'],
    ['2026-11-20T15:01', '2026-11-23T17:00'],
  ])('received %s are promised for %s', async (at, promised) => {
    const dossier = rehearse(await openProcedure('certified-copies'), { at });

    expectDue(dossier, promised);
  });

  it('take two working days more while many pages are compared, outside the clock', async () => {
    const dossier = rehearse(await openProcedure('certified-copies'), { at: '2026-11-19T09:00' });
    const pages = { originalPages: 250, copyCount: 2, certifiability: 'allowed', isComplex: true };
    dossier.as('one-stop:receiver').complete('checkOriginal', pages);
    dossier.as('one-stop:receiver').complete('agreeExtension');

    expectOpen(dossier, { prepareCopies: { by: 'justice:officer', dueAt: '2026-11-23T09:00' } });
    expectDue(dossier, null);
    expect(dossier.played.result().variables['feeDong']).toBe(400_000);
  });

  it('are refused at the counter where the original may not be certified', async () => {
    const dossier = rehearse(await openProcedure('certified-copies'), { at: '2026-11-19T09:00' });
    const found = { originalPages: 1, copyCount: 1, certifiability: 'forbidden', isComplex: false };

    dossier.as('one-stop:receiver').complete('checkOriginal', found);
    dossier.as('one-stop:receiver').complete('explainRefusal');

    expectEnded(dossier, 'refused');
  });
});

describe('the deduction of compensation', () => {
  it('is handed to the tax office and the counter at once, and waits for both', async () => {
    const flow = await openProcedure('compensation-deduction');
    const dossier = rehearse(flow, { at: '2026-10-05T08:00' });
    dossier.as('one-stop:receiver').complete('intake', { intakeDecision: 'complete' });
    dossier.as('division:division-head').complete('assign');
    dossier.wait('112WH');
    dossier.as('division:officer').complete('appraise');
    dossier.as('division:division-head').complete('review', { reviewDecision: 'approve' });
    dossier.as('leader:authority-leader').complete('approve', { approveDecision: 'sign' });
    dossier.as('clerk-office:clerk').complete('issue');

    expectOpen(dossier, {
      receiveTaxCopy: { by: 'tax:tax-officer' },
      returnResult: { by: 'one-stop:returner' },
    });
    dossier.as('tax:tax-officer').complete('receiveTaxCopy');
    expectOpen(dossier, { returnResult: {} });
    dossier.as('one-stop:returner').complete('returnResult');

    expectEnded(dossier, 'granted');
    expectPassed(dossier, 'appraise', 'review', 'approve', 'issue', 'handOut', 'handedOut');
  });
});

describe('the household business registration in four hours', () => {
  it('promises over the night, and reminds the tax office after one working hour', async () => {
    const flow = await openProcedure('household-business-registration-4h');
    const dossier = rehearse(flow, { at: '2026-11-19T15:00' });
    expectDue(dossier, '2026-11-20T09:30');
    dossier.as('one-stop:receiver').complete('intake');
    dossier.as('division:officer').complete('appraise', { appraisal: 'eligible' });
    dossier.waitUntil('2026-11-19T16:30');

    expectOpen(dossier, { issueTaxCode: { by: 'tax:tax-officer', dueAt: '2026-11-19T15:15' } });
    dossier.wait('1WH');

    expectPassed(dossier, 'taxSilent', 'recordReminder');
    expectOpen(dossier, { issueTaxCode: {} });
  });
});
