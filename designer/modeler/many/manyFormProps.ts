import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { ManyInputs } from '../../../engine/testing/many/manyInputs.ts';
import type { ManyPlan } from '../../../engine/testing/many/manyPlan.ts';
import type { PostNames } from './usePostNames.ts';

/** What everybody who changes a figure needs. */
export type ManyFormProps = {
  readonly procedureId: string;
  readonly flow: FlowUnderTest;
  readonly plan: ManyPlan;
  readonly inputs: ManyInputs;
  readonly names: PostNames;
  readonly onChange: (inputs: ManyInputs) => void;
};
