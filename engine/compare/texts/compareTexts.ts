import type { UnitTexts } from '../../calendar/unitTexts.ts';
import type { FactName, SubjectKind } from '../difference.ts';

/** Everything that differences are said with in one language. */
export type CompareTexts = {
  readonly subjects: { readonly [Kind in SubjectKind]: string };
  readonly facts: { readonly [Name in FactName]: string };
  /** Words of the program as "group:word". */
  readonly words: { readonly [word: string]: string };
  readonly units: UnitTexts;
  readonly and: string;
  readonly or: string;
  /** Between whole numbers and parts, and between thousands. */
  readonly decimal: string;
  readonly thousands: string;
  readonly sameDay: string;
  readonly none: string;
  readonly unnamed: (noun: string) => string;
  readonly inForm: (field: string, form: string) => string;
  /** A fact of which there are several, by what tells them apart. */
  readonly keyed: (label: string, key: string) => string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly repeats: (times: number | null, span: string) => string;
  readonly added: (subject: string, summary: string) => string;
  readonly removed: (subject: string, summary: string) => string;
  readonly renamed: (noun: string, change: string) => string;
  readonly changed: (label: string, value: string) => string;
  readonly set: (label: string, value: string) => string;
  readonly unset: (label: string, value: string) => string;
};
