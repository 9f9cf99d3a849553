/** What an expression is for: it says which values make sense for its variables. */
export type ExpressionRole =
  | 'condition'
  | 'script'
  | 'text'
  | 'date'
  | 'duration'
  | 'cycle'
  | 'list'
  | 'count';

/** A FEEL text of a drawing. `resultVariable`: what a script writes. */
export type ReadExpression = {
  readonly text: string;
  readonly role: ExpressionRole;
  readonly resultVariable: string | null;
};
