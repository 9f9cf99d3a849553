import { formatInstant } from '../calendar/formatInstant.ts';
import type { Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';

/** What an expression can see: the variables, and `dossier.now`, the moment of the step. */
export type ExpressionScope = { readonly variables: Variables; readonly at: Instant };

/** The variables with the moment of the step as `dossier.now`. */
export function expressionContext({ variables, at }: ExpressionScope): Variables {
  const dossier = variables['dossier'];
  const own = typeof dossier === 'object' && dossier !== null ? Object.entries(dossier) : [];
  const seen = Object.fromEntries([...own, ['now', formatInstant(at)]]) as Variables;
  return { ...variables, dossier: seen };
}
