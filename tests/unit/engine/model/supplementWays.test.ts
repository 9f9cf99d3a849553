import { expect, it } from 'vitest';
import { asId, type ElementId } from '../../../../engine/model/ids.ts';
import { mayAskForSupplement, supplementWays } from '../../../../engine/model/supplementWays.ts';
import { openProcedure } from '../../../support/openProcedure.ts';

async function groundOf(slug: string) {
  const { definitions, nodes } = await openProcedure(slug);
  return { models: definitions.processes, nodes };
}

it.each([
  ['household-business-registration', ['appraisalResult_requestSupplement']],
  // A request that is drafted, signed and may be sent back for another draft still is one.
  ['building-permit', ['needs_requestSupplement']],
  // An event-based gateway before the wait is passed on the way to it.
  ['land-change', ['appraisalResult_requestSupplement']],
  // What is drawn without any supplement asks for none, whatever else it waits for.
  ['certified-copies', []],
  ['part-return', []],
  ['part-payment', []],
])('in %s a supplement is asked for over %j', async (slug, ways) => {
  expect([...supplementWays(await groundOf(slug))]).toEqual(ways);
});

it('a task may ask where only gateways stand between it and such a flow', async () => {
  const ground = await groundOf('household-business-registration');
  const may = (id: string) => mayAskForSupplement(asId<ElementId>(id), ground);

  expect(may('appraise')).toBe(true);
  expect(may('assign')).toBe(false);
  expect(may('requestSupplement')).toBe(false);
});
