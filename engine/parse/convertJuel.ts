/** Position in the tokens of one text. */
type Reader = { readonly tokens: readonly string[]; at: number };

/** Longer texts are not simple, and would nest deeper than is safe to follow. */
const CHARACTERS = 1_000;
const TOKEN =
  /\s*(\d+(?:\.\d+)?|'[^'\\]*'|"[^"\\]*"|[\p{L}_][\p{L}\p{N}_.]*|[=!<>]=|&&|\|\||[<>!?:()*/-])/uy;
const COMPARISONS = new Map([
  ['==', '='],
  ['eq', '='],
  ['!=', '!='],
  ['ne', '!='],
  ['<', '<'],
  ['lt', '<'],
  ['<=', '<='],
  ['le', '<='],
  ['>', '>'],
  ['gt', '>'],
  ['>=', '>='],
  ['ge', '>='],
]);
/** What Camunda calls the counts of a multi-instance activity. */
const LOOP_NAMES = new Map([
  ['nrOfInstances', 'numberOfInstances'],
  ['nrOfActiveInstances', 'numberOfActiveInstances'],
  ['nrOfCompletedInstances', 'numberOfCompletedInstances'],
]);
/** Words that one of the two languages keeps for itself. */
const KEPT = new Set(
  `and or not eq ne lt le gt ge empty div mod instanceof if then else for in return some every
   satisfies between function instance of`.split(/\s+/),
);

/**
 * Rewrites an expression of the Java Expression Language, `${…}` or `#{…}`, in FEEL; null when more
 * is in it than names, literals, comparisons, differences, products, choices, and, or, not.
 */
export function convertJuel(text: string): string | null {
  const inner = /^[$#]\{([^{}]*)\}$/.exec(text.trim())?.[1];
  if (inner === undefined || inner.length > CHARACTERS) return null;
  const tokens = readTokens(inner.trim());
  if (tokens === null) return null;
  const reader = { tokens, at: 0 };
  const converted = readChoice(reader);
  return reader.at === tokens.length ? converted : null;
}

function readTokens(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

/** `a ? b : c`; a choice within a choice stands in brackets or last. */
function readChoice(reader: Reader): string | null {
  const condition = readOr(reader);
  if (reader.tokens[reader.at] !== '?') return condition;
  reader.at += 1;
  const chosen = readOr(reader);
  const hasOther = reader.tokens[reader.at] === ':';
  reader.at += 1;
  const other = hasOther ? readChoice(reader) : null;
  const isRead = condition !== null && chosen !== null && other !== null;
  return isRead ? `if ${condition} then ${chosen} else ${other}` : null;
}

function readOr(reader: Reader): string | null {
  return readChain(reader, { signs: { '||': 'or', or: 'or' }, next: readAnd });
}

function readAnd(reader: Reader): string | null {
  return readChain(reader, { signs: { '&&': 'and', and: 'and' }, next: readComparison });
}

/** "+" is left out: with texts the two languages understand it differently. */
function readDifference(reader: Reader): string | null {
  return readChain(reader, { signs: { '-': '-' }, next: readProduct });
}

function readProduct(reader: Reader): string | null {
  return readChain(reader, { signs: { '*': '*', '/': '/' }, next: readOperand });
}

type Chain = {
  readonly signs: { readonly [sign: string]: string };
  readonly next: (reader: Reader) => string | null;
};

function readChain(reader: Reader, { signs, next }: Chain): string | null {
  const parts = [next(reader)];
  for (;;) {
    const token = reader.tokens[reader.at] ?? '';
    if (!Object.hasOwn(signs, token)) break;
    reader.at += 1;
    parts.push(signs[token] ?? '', next(reader));
  }
  return parts.includes(null) ? null : parts.join(' ');
}

/** One comparison: FEEL reads a second one behind it otherwise than Java. */
function readComparison(reader: Reader): string | null {
  const left = readDifference(reader);
  const operator = COMPARISONS.get(reader.tokens[reader.at] ?? '');
  if (left === null || operator === undefined) return left;
  reader.at += 1;
  const right = readDifference(reader);
  return right === null ? null : `${left} ${operator} ${right}`;
}

function readOperand(reader: Reader): string | null {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token === '!' || token === 'not') {
    const negated = readOperand(reader);
    return negated === null ? null : `not(${negated})`;
  }
  if (token === '(') return readBrackets(reader);
  return token === '-' ? readNegative(reader) : readLiteral(token);
}

/** Of a number, a name or what stands in brackets. */
function readNegative(reader: Reader): string | null {
  const next = reader.tokens[reader.at] ?? '';
  const isNumber = /^[\d\p{L}_(]/u.test(next) && next !== 'not';
  const positive = isNumber ? readOperand(reader) : null;
  return positive === null ? null : `-${positive}`;
}

function readBrackets(reader: Reader): string | null {
  const inner = readChoice(reader);
  const isClosed = reader.tokens[reader.at] === ')';
  reader.at += 1;
  return inner === null || !isClosed ? null : `(${inner})`;
}

function readLiteral(token: string): string | null {
  if (/^['"]/.test(token)) return JSON.stringify(token.slice(1, -1));
  if (/^\d/.test(token)) return token;
  const names = token.split('.');
  const isNames = names.every((name) => /^[\p{L}_]/u.test(name) && !KEPT.has(name));
  return isNames ? (LOOP_NAMES.get(token) ?? token) : null;
}
