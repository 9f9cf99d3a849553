import { parseInstant } from '../calendar/parseInstant.ts';
import type { Variables } from '../model/json.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';

type Fields = { readonly [name: string]: unknown };

/** Reads a scenario from JSON; the refusal is one sentence that names the member. */
export function readScenario(value: unknown): Result<Scenario, string> {
  if (!isFields(value)) return refuse('Expected a scenario to be a JSON object.');
  const { startAt, variables, steps } = value;
  const moment = typeof startAt === 'string' ? parseInstant(startAt) : null;
  if (moment === null) {
    return refuse(
      'Expected "startAt" to be a moment with its offset, like 2026-03-02T08:00:00+07:00.',
    );
  }
  if (steps !== undefined && !Array.isArray(steps)) return refuse('Expected "steps" to be a list.');
  if (variables !== undefined && !isFields(variables)) {
    return refuse('Expected "variables" to be an object.');
  }
  const own = { variables: (variables ?? {}) as Variables, steps: (steps ?? []).map(readStep) };
  return accept({ startAt: moment, ...own, ...readChoices(value) });
}

type Choices = Pick<Scenario, 'calendar' | 'start' | 'startFirst' | 'auto'>;

function readChoices({ calendar, start, startFirst, auto }: Fields): Choices {
  return {
    calendar: typeof calendar === 'string' ? calendar : 'vietnam',
    start: typeof start === 'string' ? start : null,
    startFirst: Array.isArray(startFirst) ? startFirst.map(String) : [],
    auto: auto === true,
  };
}

function readStep(value: unknown): ScenarioStep {
  if (!isFields(value)) return { kind: 'unknown' };
  const variables = (isFields(value['variables']) ? value['variables'] : {}) as Variables;
  const { complete, advance, advanceTo, message, throwError, signal, at } = value;
  if (typeof complete === 'string') {
    return { kind: 'complete', elementId: complete, item: itemOf(value['item']), variables };
  }
  if (typeof advance === 'string') return { kind: 'advance', text: advance };
  if (typeof advanceTo === 'string') return { kind: 'advanceTo', text: advanceTo };
  if (typeof message === 'string') return readMessage(message, value, variables);
  if (typeof throwError === 'string' && typeof at === 'string') {
    return { kind: 'throwError', code: throwError, elementId: at, item: itemOf(value['item']) };
  }
  if (typeof signal === 'string') return { kind: 'signal', name: signal, variables };
  return { kind: 'unknown' };
}

function readMessage(name: string, value: Fields, variables: Variables): ScenarioStep {
  const { timeToLive } = value;
  return {
    kind: 'message',
    name,
    keys: (isFields(value['keys']) ? value['keys'] : {}) as Variables,
    variables,
    timeToLive: typeof timeToLive === 'string' ? timeToLive : null,
  };
}

function itemOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
