/** A condition that the small builder can show: one field compared with one value. */
export type SimpleCondition = {
  readonly field: string;
  readonly operator: '=' | '!=';
  readonly value: string | number | boolean;
};

const SIMPLE = /^([A-Za-z_]\w*)\s*(!?=)\s*("(?:[^"\\]|\\.)*"|true|false|-?\d+(?:\.\d+)?)$/;

/** Reads `name = "value"`; null when the FEEL text says more than the builder can show. */
export function readSimpleCondition(text: string): SimpleCondition | null {
  const found = SIMPLE.exec(text.trim().replace(/^=\s*/, ''));
  const [, field, operator, literal] = found ?? [];
  if (!field || !operator || literal === undefined) return null;
  const value = readLiteral(literal);
  return value === null ? null : { field, operator: operator as '=' | '!=', value };
}

/** FEEL of a simple condition; `readSimpleCondition` gives the same condition back. */
export function writeSimpleCondition({ field, operator, value }: SimpleCondition): string {
  return `${field} ${operator} ${typeof value === 'string' ? JSON.stringify(value) : value}`;
}

function readLiteral(literal: string): SimpleCondition['value'] | null {
  try {
    return JSON.parse(literal) as SimpleCondition['value'];
  } catch (error) {
    // FEEL has escapes that JSON has not; such a text is left to the text box.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
