import type { DecisionTranslate } from './useDecisionTexts.ts';

type Named = { readonly label: string; readonly expression?: string; readonly name?: string };

/** What a column is called: its label, else what it asks or gives. */
export function columnName({ label, expression, name }: Named, t: DecisionTranslate): string {
  return label || expression || name || t('untitled');
}
