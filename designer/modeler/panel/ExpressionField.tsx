import { CommitText } from './CommitText.tsx';
import { useFieldError, useExpressionError } from './useFieldError.ts';
import type { PanelField } from './fieldOf.ts';

type ExpressionFieldProps = {
  readonly elementId: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** The field that errors beside those of the text itself are shown at. */
  readonly field?: PanelField;
  readonly multiline?: boolean;
  readonly onCommit: (text: string) => void;
};

/** A FEEL text of an element, with what the check says against it. */
export function ExpressionField({ elementId, field, value, ...rest }: ExpressionFieldProps) {
  const wrongText = useExpressionError(elementId, value);
  const wrongField = useFieldError(elementId, field ?? 'kind');
  const error = wrongText ?? (field ? wrongField : undefined);
  return <CommitText {...rest} monospace value={value} error={error} />;
}
