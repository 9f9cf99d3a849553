import { describe, expect, it } from 'vitest';

import { readTermText, writeTermText } from '../../../../designer/modeler/termText.ts';
import { parseWorkingMinutes } from '../../../../engine/calendar/parseWorkingMinutes.ts';

describe('termText', () => {
  it.each(['3WD', '24WH', '10CD', 'SAME_DAY', '0.25WD', '30WM'])('gives %s back', (text) => {
    const parts = readTermText(text);

    expect(parts && writeTermText(parts)).toBe(text);
  });

  it.each([null, '', '3', 'WD', '-1WD', '3 WD'])('reads no term from %j', (text) => {
    expect(readTermText(text)).toBeNull();
  });

  it('leaves the attribute out while no positive amount is typed', () => {
    expect(writeTermText({ amount: null, unit: 'WH' })).toBeUndefined();
    expect(writeTermText({ amount: 0, unit: 'WH' })).toBeUndefined();
  });

  it('writes budgets that the engine reads', () => {
    const text = writeTermText({ amount: 1.5, unit: 'WH' });

    expect(parseWorkingMinutes(text ?? '')).toBe(90);
  });
});
