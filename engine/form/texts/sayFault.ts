import type { BilingualText } from '../../model/form.ts';
import type { FieldFault } from '../fieldFault.ts';
import { en } from './faultsEn.ts';
import { vi } from './faultsVi.ts';

/** Why a value does not fit, as a sentence for who filled it in. */
export function sayFault(fault: FieldFault): BilingualText {
  if (fault.message !== null) return fault.message;
  return { vi: sayIn(vi, fault), en: sayIn(en, fault) };
}

function sayIn(texts: typeof vi, { what, kind, limit }: FieldFault): string {
  const ofKind: { readonly [key: string]: string } = texts.kinds;
  const text = what === 'kind' ? (ofKind[kind] ?? texts.faults.kind) : texts.faults[what];
  return text.replace('{limit}', limitText(limit, texts.separator));
}

function limitText(limit: FieldFault['limit'], separator: string): string {
  if (typeof limit === 'number') return grouped(limit, separator);
  const [year, month, day] = (limit ?? '').split('-');
  return `${day}/${month}/${year}`;
}

/**
 * Thousands with points as in Vietnam, or commas in English; written out, so all machines agree.
 */
function grouped(value: number, separator: string): string {
  const [whole = '', part] = String(value).split('.');
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, separator);
  return part === undefined ? groups : `${groups}${separator === '.' ? ',' : '.'}${part}`;
}
