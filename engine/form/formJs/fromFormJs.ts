import type { BilingualText, Form, FormField } from '../../model/form.ts';
import type { Json } from '../../model/json.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import { hasParts } from '../partsOf.ts';
import { readPattern } from '../readPattern.ts';
import { same } from './formJsTexts.ts';
import { fromComponent, isKnownType } from './fromComponent.ts';
import { readableComponent } from './readableComponent.ts';
import { PROPERTY, type FormJsComponent, type LeftOver } from './formJsSchema.ts';
import { withAside, type Aside } from './keptAside.ts';

/** A form as read from form-js, and what of it has no place here. */
export type ReadFormJs = { readonly form: Form; readonly left: readonly LeftOver[] };

/** Attributes of components that mean something here; others are told. */
const READ = new Set(
  `type id key path label description text readonly disabled subtype dateLabel decimalDigits
   expression computeOn isRepeating allowAddRemove defaultRepetitions appearance values validate
   conditional components properties layout showOutline increment verticalAlignment multiple
   serializeToString`.split(/\s+/u),
);
const VALIDATE = new Set(['required', 'minLength', 'maxLength', 'min', 'max', 'pattern']);

type Reading = { readonly left: LeftOver[]; readonly keys: Set<string> };

/**
 * Reads a form of form-js. Groups are opened: their label becomes a heading, their condition holds
 * for each field of theirs. Refuses what has no list of components.
 */
export function fromFormJs(json: Json): Result<ReadFormJs, 'no-form-js'> {
  if (typeof json !== 'object' || json === null || !('components' in json)) {
    return refuse('no-form-js');
  }
  const { id, components, properties } = json as {
    readonly id?: Json;
    readonly components: Json;
    readonly properties?: FormJsComponent['properties'];
  };
  if (!Array.isArray(components)) return refuse('no-form-js');
  const reading: Reading = { left: [], keys: new Set() };
  const fields = components.flatMap((one: Json) => {
    const component = readableComponent(one);
    return component === null ? [] : readComponent(component, reading);
  });
  const key = typeof id === 'string' && id !== '' ? id.slice(0, 80) : 'form';
  const kept = propertyOf<{ readonly title: BilingualText }>(properties);
  return accept({ form: { key, title: kept?.title ?? same(key), fields }, left: reading.left });
}

function readComponent(component: FormJsComponent, reading: Reading): readonly FormField[] {
  const aside = asideIn(component);
  const kind = aside?.settings['kind'];
  const isValue = typeof kind === 'string' && hasParts(kind);
  if (component.type === 'group' && !isValue) return openGroup(component, reading);
  if (component.type !== 'group' && !isKnownType(component.type)) {
    reading.left.push({ of: wordsOf(component), what: component.type });
    return [];
  }
  tellUnread(component, reading.left);
  const read = fromComponent(component);
  const { pattern, ...others } = aside === null ? read : withAside(read, component, aside);
  const kept = isMatchable(pattern, reading.left) ? { pattern } : {};
  const columns = others.kind === 'table' ? { columns: readColumns(component, reading) } : {};
  return [named({ ...others, ...kept, ...columns }, reading.keys)];
}

/** What was kept aside here; written by hand it may be anything. */
function asideIn({ properties }: FormJsComponent): Aside | null {
  const written = propertyOf<Aside>(properties);
  return typeof written?.settings === 'object' && written.settings !== null ? written : null;
}

/** The columns of a list have names of their own. */
function readColumns({ components = [] }: FormJsComponent, { left }: Reading) {
  const own: Reading = { left, keys: new Set() };
  return components.flatMap((component) => readComponent(component, own));
}

function openGroup(group: FormJsComponent, reading: Reading): readonly FormField[] {
  const { label = '', components = [], conditional } = group;
  if (group.path) reading.left.push({ of: wordsOf(group), what: 'path' });
  const heading = label === '' ? [] : [{ type: 'text', text: `## ${label}` }];
  return [...heading, ...components].flatMap((component) => {
    return readComponent({ ...component, ...bothHidden(conditional, component) }, reading);
  });
}

function bothHidden(outer: FormJsComponent['conditional'], { conditional }: FormJsComponent) {
  const texts = [outer?.hide, conditional?.hide].filter((text) => text !== undefined);
  const [one, other] = texts.map((text) => text.replace(/^=\s*/u, ''));
  if (one === undefined) return {};
  return { conditional: { hide: other === undefined ? `=${one}` : `=(${one}) or (${other})` } };
}

/** A pattern that cannot be matched in bounded time is not taken over. */
function isMatchable(pattern: FormField['pattern'], left: LeftOver[]): boolean {
  if (pattern === undefined) return false;
  if (readPattern(pattern.text) !== null) return true;
  left.push({ of: pattern.text, what: 'validate.pattern' });
  return false;
}

function tellUnread(component: FormJsComponent, left: LeftOver[]): void {
  const of = wordsOf(component);
  for (const name of Object.keys(component)) if (!READ.has(name)) left.push({ of, what: name });
  for (const name of Object.keys(component.validate ?? {})) {
    if (!VALIDATE.has(name)) left.push({ of, what: `validate.${name}` });
  }
  if (typeof component.readonly === 'string') left.push({ of, what: 'readonly' });
  if (component.type === 'datetime' && (component.subtype ?? 'date') !== 'date') {
    left.push({ of, what: `subtype ${component.subtype}` });
  }
}

/** Two components of one key write one variable there; here each field has its own. */
function named(field: FormField, taken: Set<string>): FormField {
  let key = field.key;
  for (let number = 2; taken.has(key); number += 1) key = `${field.key}${number}`;
  taken.add(key);
  return key === field.key ? field : { ...field, key };
}

function wordsOf({ label, dateLabel, text, key, type }: FormJsComponent): string {
  return label ?? dateLabel ?? text?.split('\n')[0] ?? key ?? type;
}

function propertyOf<Kept>(properties: FormJsComponent['properties']): Kept | null {
  const text = properties?.[PROPERTY];
  if (typeof text !== 'string') return null;
  try {
    const kept = JSON.parse(text) as Kept | null;
    return typeof kept === 'object' ? kept : null;
  } catch (error) {
    // Somebody wrote into the property by hand: the component itself is still right.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
