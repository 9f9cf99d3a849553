import type { Definitions } from '../../../engine/model/process.ts';
import type { ManyPlan } from '../../../engine/testing/many/manyPlan.ts';
import { laneOf } from '../../../engine/testing/trial/laneOf.ts';
import { useRoleName } from '../trial/useRoleName.ts';

/** "Chuyên viên thụ lý – Phòng Kinh tế" by "agencyRole:post". */
export type PostNames = (postKey: string) => string;

/** Names of posts as the drawing shows them: the post, and the lane of its first step. */
export function usePostNames(definitions: Definitions, { steps }: ManyPlan): PostNames {
  const roleName = useRoleName();
  return (postKey) => {
    const first = steps.find((step) => step.postKey === postKey);
    const laneName = first === undefined ? '' : laneOf(definitions, first.elementId);
    return roleName({ performer: postKey, laneName });
  };
}
