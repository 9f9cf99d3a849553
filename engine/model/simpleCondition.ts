/** A condition that the small builder can show: one field compared with one value. */
export type SimpleCondition = {
  readonly field: string;
  /** `has` and `hasNot` ask whether a value is among several that were chosen. */
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'has' | 'hasNot';
  readonly value: string | number | boolean;
};

const LITERAL = '("(?:[^"\\\\]|\\\\.)*"|true|false|-?\\d+(?:\\.\\d+)?)';
const COMPARED = new RegExp(`^([A-Za-z_]\\w*)\\s*(!=|<=|>=|=|<|>)\\s*${LITERAL}$`);
const CHOSEN = new RegExp(`^(not\\()?list contains\\(([A-Za-z_]\\w*),\\s*${LITERAL}\\)(\\))?$`);

/** Reads `name = "value"`; null when the FEEL text says more than the builder can show. */
export function readSimpleCondition(text: string): SimpleCondition | null {
  const plain = text.trim().replace(/^=\s*/, '');
  const [, field, operator, literal] = COMPARED.exec(plain) ?? readChosen(plain) ?? [];
  if (!field || !operator || literal === undefined) return null;
  const value = readLiteral(literal);
  if (value === null) return null;
  return { field, operator: operator as SimpleCondition['operator'], value };
}

/** FEEL of a simple condition; `readSimpleCondition` gives the same condition back. */
export function writeSimpleCondition({ field, operator, value }: SimpleCondition): string {
  const literal = typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (operator === 'has') return `list contains(${field}, ${literal})`;
  if (operator === 'hasNot') return `not(list contains(${field}, ${literal}))`;
  return `${field} ${operator} ${literal}`;
}

function readChosen(text: string): readonly string[] | null {
  const [, not, field = '', literal = '', end] = CHOSEN.exec(text) ?? [];
  if (field === '' || (not === undefined) !== (end === undefined)) return null;
  return [text, field, not === undefined ? 'has' : 'hasNot', literal];
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
