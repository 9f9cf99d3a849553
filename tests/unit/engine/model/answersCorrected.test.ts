import { expect, test } from 'vitest';
import { answersCorrected, toldCorrected } from '../../../../engine/model/answersCorrected.ts';
import { asId, type PersonId } from '../../../../engine/model/ids.ts';
import type { SubmissionStep } from '../../../../engine/model/submission.ts';
import { anEvent } from '../../../support/records.ts';
import { aSubmission } from '../../../support/submissionRecords.ts';

const MAI = asId<PersonId>('mai');
const ASKED: SubmissionStep = { act: 'ask-supplement', at: 5, personId: MAI, text: 'Sửa tên' };
const SENT: SubmissionStep = { act: 'supplement', at: 6, personId: null, text: '' };
const CHANGES = [{ key: 'householdName', from: 'Tạp hóa Đào', to: 'Tạp hóa Đào Mai' }];

test('what was corrected is told with who asked when, and when it was sent', () => {
  const steps = [ASKED, { ...SENT, changes: CHANGES }];

  expect(answersCorrected(aSubmission({ steps }))).toEqual({
    submission: aSubmission().number,
    askedAt: 5,
    askedBy: MAI,
    sentAt: 6,
    changes: CHANGES,
  });
});

test.each([
  ['nothing was asked for', []],
  ['nothing was sent', [ASKED]],
  ['papers and words were sent alone', [ASKED, SENT]],
  ['the answers were sent as they stood', [ASKED, { ...SENT, changes: [] }]],
])('there is nothing to tell when %s', (_what, steps) => {
  expect(answersCorrected(aSubmission({ steps }))).toBeNull();
});

test('only the line that tells it is read so', () => {
  const facts = { submission: 'DK1', askedAt: 5, askedBy: MAI, sentAt: 6, changes: CHANGES };

  expect(toldCorrected(anEvent({ type: 'answers-corrected', facts }))).toEqual(facts);
  expect(toldCorrected(anEvent({ type: 'document-added', facts }))).toBeNull();
});
