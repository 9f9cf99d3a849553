import { expect, test } from 'vitest';
import type { AnswersAsked, SubmissionStep } from '../../../../../engine/model/submission.ts';
import { answersAsked } from '../../../../../engine/run/intake/answersAsked.ts';

function step(act: SubmissionStep['act'], asked?: AnswersAsked): SubmissionStep {
  const head = { act, at: 1, personId: null, text: '' };
  return asked === undefined ? head : { ...head, answersAsked: asked };
}

test('nothing was asked for, or papers and words only', () => {
  expect(answersAsked({ steps: [] })).toEqual([]);
  expect(answersAsked({ steps: [step('ask-supplement')] })).toEqual([]);
  expect(answersAsked({ steps: [step('withdraw')] })).toEqual([]);
});

test('what was asked for stays known after it was sent, taken back or lapsed', () => {
  const asked = ['name', 'copies'];
  for (const after of ['supplement', 'withdraw', 'lapse', 'accept'] as const) {
    expect(answersAsked({ steps: [step('ask-supplement', asked), step(after)] })).toEqual(asked);
  }
});

test('what was asked for last counts, also when it is all or nothing', () => {
  const first = step('ask-supplement', ['name']);
  expect(answersAsked({ steps: [first, step('ask-supplement', 'all')] })).toBe('all');
  expect(answersAsked({ steps: [first, step('ask-supplement')] })).toEqual([]);
});
