import { describe, expect, it } from 'vitest';

import { detourBelow } from '../../../../designer/modeler/connectElements.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 80 });

describe('detourBelow', () => {
  it('leads a flow back along one row below both boxes', () => {
    const gateway = { x: 400, y: 95, width: 50, height: 50 };

    expect(detourBelow(gateway, box(100, 80))).toEqual([
      { x: 425, y: 145 },
      { x: 425, y: 200 },
      { x: 150, y: 200 },
      { x: 150, y: 160 },
    ]);
  });

  it('leaves flows forward and to other rows to the drawing tool', () => {
    expect(detourBelow(box(100, 80), box(400, 80))).toBeNull();
    expect(detourBelow(box(400, 80), box(100, 300))).toBeNull();
  });
});
