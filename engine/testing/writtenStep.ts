import { writtenValues } from '../form/writtenValues.ts';
import type { ScenarioStep } from '../scenario/scenario.ts';
import type { PlayedFlow } from './playedFlow.ts';

/**
 * A step as the form of its task writes it, at the moment and on the dossier where it is done: what
 * the form computes is computed, whatever was given for it, and fields that are not there are
 * nothing. What no field asks for stays; so does everything where the form is not known.
 */
export function writtenStep(played: PlayedFlow, step: ScenarioStep): ScenarioStep {
  if (step.kind !== 'complete') return step;
  const { forms, nodes } = played.flow;
  const node = nodes.get(step.elementId);
  const key = node !== undefined && 'formKey' in node ? node.formKey : null;
  const form = forms?.find((one) => one.key === key);
  if (form === undefined) return step;
  const setting = { known: played.main()?.variables ?? {}, at: played.state().now };
  const { variables } = step;
  return { ...step, variables: { ...variables, ...writtenValues(form, variables, setting) } };
}
