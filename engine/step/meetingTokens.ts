import { stateOf } from './stateOf.ts';
import { ownerOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Where the tokens are that a meeting join of a scope reckons with: in its own machine, in those of
 * its threads, and at rest before meeting joins.
 */
export function meetingTokens(run: StepRun, owner: LiveScope): readonly string[] {
  const carriers = [...run.scopes.values()].filter((scope) => {
    return scope === owner || (scope.kind === 'thread' && ownerOf(run, scope) === owner);
  });
  const carried = carriers.flatMap(({ part, value }) => {
    return value === null ? [] : stateOf(part, value).marking;
  });
  return [...owner.resting, ...carried];
}
