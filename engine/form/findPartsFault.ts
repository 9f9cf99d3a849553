import type { FormField } from '../model/form.ts';
import type { Json } from '../model/json.ts';
import type { ValueFault } from './fieldFault.ts';
import type { FormSetting } from './formSetting.ts';
import { hasParts, PARTS, type KindWithParts } from './partsOf.ts';

const PART_MAX = 500;
/** Source: Law on Identification 26/2023/QH15, article 12: the personal number has 12 digits. */
const IDENTITY_NUMBER = /^\d{12}$/u;
/**
 * Ten digits, thirteen for a unit that depends on another, or the personal number. Source: Circular
 * 86/2024/TT-BTC, articles 5 and 6.
 */
const TAX_CODE = /^(?:\d{10}(?:-?\d{3})?|\d{12})$/u;

/** What is wrong with an address, a person or a business; null when its parts fit. */
export function findPartsFault(
  value: Json,
  { kind }: FormField,
  { units }: FormSetting,
): ValueFault | null {
  if (!hasParts(kind) || !hasOnlyTexts(value, PARTS[kind])) return { what: 'kind' };
  const [first, second] = PARTS[kind].map((part) => value[part]?.trim() ?? '');
  if (!first || !second) return { what: 'missing' };
  return LOOKS[kind](first, second, units);
}

type Look = (first: string, second: string, units: FormSetting['units']) => ValueFault | null;

const LOOKS: { readonly [Kind in KindWithParts]: Look } = {
  person: (number) => (IDENTITY_NUMBER.test(number) ? null : { what: 'identity-number' }),
  business: (number) => (TAX_CODE.test(number) ? null : { what: 'tax-code' }),
  address: (provinceCode, communeCode, units) => {
    if (units === null) return null;
    const province = units.provinces.find(({ code }) => code === provinceCode);
    const isThere = province?.communes.some(({ code }) => code === communeCode);
    return isThere ? null : { what: 'unit' };
  },
};

function hasOnlyTexts(
  value: Json,
  parts: readonly string[],
): value is { readonly [part: string]: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([part, text]) => {
    return parts.includes(part) && typeof text === 'string' && text.length <= PART_MAX;
  });
}
