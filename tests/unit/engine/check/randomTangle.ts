import fc from 'fast-check';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import { drawing, plain, task } from './processBuilder.ts';

type Step = {
  readonly minutes: number;
  readonly clock: 'run' | 'pause' | 'restart';
  readonly ahead: readonly number[];
  readonly back: number | null;
  readonly maxTurns: number;
  readonly counted: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.nat(500),
  clock: fc.constantFrom('run', 'run', 'run', 'run', 'pause', 'restart' as const),
  ahead: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
  back: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  maxTurns: fc.integer({ min: 1, max: 2 }),
  counted: fc.boolean(),
});

/** Steps with flows ahead, and bounded flows back that cross each other as they like. */
export const randomTangle = {
  models: fc.array(step, { minLength: 2, maxLength: 7 }),
  draw(steps: readonly Step[]): ProcessModel {
    const isRestarting = steps.some(({ clock }) => clock === 'restart');
    const nodes = steps.map(({ minutes, clock }, index) => task(`t${index}`, minutes, { clock }));
    const nameOf = (index: number): string => (index < steps.length ? `t${index}` : 'e');
    const ahead = steps.flatMap((it, index) => [
      ...new Set(it.ahead.map((by) => `t${index}>${nameOf(index + by)}`)),
    ]);
    const backs = new Map<string, object>(
      steps.flatMap(({ back, maxTurns, counted }, index) => {
        if (back === null || index - back < 0) return [];
        // What a restart inside a repetition without time would mean is not said.
        const turns = { maxTurns, counted: counted || isRestarting };
        return [[`t${index}>t${index - back}`, turns] as const];
      }),
    );
    const flows = ['s>t0', ...ahead, ...backs.keys()];
    const plainDrawing = drawing([plain('s'), ...nodes, plain('e')], flows);
    return {
      ...plainDrawing,
      flows: plainDrawing.flows.map((flow) => ({ ...flow, ...backs.get(flow.id) })),
    };
  },
} as const;
