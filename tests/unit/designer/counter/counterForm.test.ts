import { expect, test } from 'vitest';

import type { Paper } from '../../../../api/contract/forms.ts';
import type { VersionView } from '../../../../api/contract/procedures.ts';
import {
  EMPTY_COUNTER_FORM,
  missingPapers,
  toReceiveDossier,
  type CounterForm,
} from '../../../../designer/counter/counterForm.ts';

const REQUEST: Paper = paper('request', true);
const IDENTITY: Paper = { ...paper('identity', false), dataSource: 'population' };
const MANDATE: Paper = paper('mandate', false);
const PAPERS = [REQUEST, IDENTITY, MANDATE];

test('a required paper is missing until it is handed in', () => {
  expect(missingPapers(EMPTY_COUNTER_FORM, PAPERS, [])).toEqual([REQUEST]);
  expect(missingPapers(withPapers(['request']), PAPERS, [])).toEqual([]);
});

test('the command names what was handed in and nothing else', () => {
  const form: CounterForm = { ...withPapers(['request', 'mandate']), name: ' Trần Văn Đức ' };

  const command = toReceiveDossier(form, version(), {
    receivingAgencyId: 'agency-a',
    competentAgencyId: 'commune-a',
    mobileSessionId: 'session-a',
    procedureName: 'Đăng ký hộ kinh doanh',
    results: [],
  });

  expect(command.papers.map(({ paperKey }) => paperKey)).toEqual(['request', 'mandate']);
  expect(command.applicant.name).toBe('Trần Văn Đức');
  expect(command.content).toBe('Đăng ký hộ kinh doanh');
  expect(command.competentAgencyId).toBe('commune-a');
  expect(command.mobileSessionId).toBe('session-a');
});

test('a result stands for a paper as long as it is one of the applicant', () => {
  const result = { documentId: 'document-1', dossierCode: 'H99-1' };
  const entry = { isGiven: true, form: 'electronic', count: 1, isVerified: false, result } as const;
  const form: CounterForm = { ...EMPTY_COUNTER_FORM, papers: { request: entry } };
  const known = { ...result, title: 'Giấy', procedureName: 'P', agencyName: 'A', signedAt: '' };
  const context = {
    receivingAgencyId: 'agency-a',
    competentAgencyId: null,
    mobileSessionId: null,
    procedureName: 'P',
  };

  expect(missingPapers(form, PAPERS, [known])).toEqual([]);
  expect(toReceiveDossier(form, version(), { ...context, results: [known] }).papers).toEqual([
    { paperKey: 'request', form: 'electronic', count: 1, verifiedAgainstOriginal: false, result },
  ]);
  expect(missingPapers(form, PAPERS, [])).toEqual([REQUEST]);
  expect(toReceiveDossier(form, version(), { ...context, results: [] }).papers).toEqual([]);
});

function withPapers(keys: readonly string[]): CounterForm {
  const entry = { isGiven: true, form: 'original', count: 1, isVerified: true } as const;
  return {
    ...EMPTY_COUNTER_FORM,
    papers: Object.fromEntries(keys.map((key) => [key, entry])),
  };
}

function paper(key: string, required: boolean): Paper {
  return { key, name: key, kind: 'original', count: 1, required };
}

function version(): VersionView {
  return {
    procedureId: 'procedure-a',
    versionId: 'version-a',
    number: 1,
    status: 'PUBLISHED',
    effectiveOn: '2026-01-01',
    legalBasis: null,
    note: '',
    publishedAt: '2026-01-01T08:00:00+07:00',
    publishedBy: null,
    decision: null,
    hash: '',
    bpmn: '',
    decisions: [],
    forms: [],
    papers: PAPERS,
    fees: [],
    settings: {
      legalTerm: '3WD',
      promisedTerm: null,
      cutOff: null,
      countingMode: 'same-clock',
      calendar: 'vietnam',
      levels: [],
      competentAgency: null,
    },
  };
}
