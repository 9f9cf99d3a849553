import type { Json } from '../model/json.ts';
import type { ScenarioStep } from './scenario.ts';

/** A step as scenario files write it. */
export type WrittenStep = { readonly [member: string]: Json };

/** Writes a step; `readScenario` reads it back the same. What says nothing is left out. */
export function writeStep(step: ScenarioStep): WrittenStep {
  switch (step.kind) {
    case 'complete': {
      const { elementId, item, variables } = step;
      return { complete: elementId, ...givenItem(item), ...given({ variables }) };
    }
    case 'advance':
      return { advance: step.text };
    case 'advanceTo':
      return { advanceTo: step.text };
    case 'message': {
      const { name, keys, variables, timeToLive } = step;
      const until = timeToLive === null ? {} : { timeToLive };
      return { message: name, ...given({ keys }), ...given({ variables }), ...until };
    }
    case 'throwError': {
      const { code, elementId, item } = step;
      return { throwError: code, at: elementId, ...givenItem(item) };
    }
    case 'signal':
      return { signal: step.name, ...given({ variables: step.variables }) };
    case 'unknown':
      return {};
  }
}

function givenItem(item: number | null): WrittenStep {
  return item === null ? {} : { item };
}

function given(member: { readonly [name: string]: { readonly [key: string]: Json } }): WrittenStep {
  const isEmpty = Object.values(member).every((value) => Object.keys(value).length === 0);
  return isEmpty ? {} : member;
}
