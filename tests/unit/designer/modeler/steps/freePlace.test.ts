import { expect, it } from 'vitest';

import { freePlace } from '../../../../../designer/modeler/steps/freePlace.ts';

const STEP = { x: 100, y: 100, width: 130, height: 80 };

it('a place where nothing stands is taken as it is', () => {
  expect(freePlace(STEP, [])).toEqual(STEP);
  expect(freePlace(STEP, [{ ...STEP, x: 290 }])).toEqual(STEP);
});

it('a taken place is left for the first one below that is free', () => {
  const others = [STEP, { ...STEP, y: 215 }];

  expect(freePlace(STEP, others)).toEqual({ ...STEP, y: 325 });
});

it('a wide box goes below everything that it would lie over', () => {
  const wide = { ...STEP, width: 600 };

  expect(freePlace(wide, [{ ...STEP, x: 500 }])).toEqual({ ...wide, y: 210 });
});
