import type { Text } from '../contract/primitives.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Facts = { readonly [name: string]: unknown };
type TextFact = { readonly [name: string]: unknown | Text };

/** Puts facts in the place of `{name}`; an unknown name stays as it stands, so a test can find it. */
export function fillText(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    name in facts && facts[name] !== null ? String(facts[name]) : whole,
  );
}

/** One text of the tables in both languages, filled; a fact may itself be a text in both languages. */
export function textOf<Group extends keyof typeof vi>(
  group: Group,
  key: keyof (typeof vi)[Group],
  facts: TextFact = {},
): Text {
  return {
    vi: fillText(String(vi[group][key]), inLanguage(facts, 'vi')),
    en: fillText(String(en[group][key as never]), inLanguage(facts, 'en')),
  };
}

function inLanguage(facts: TextFact, language: 'vi' | 'en'): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, isText(fact) ? fact[language] : fact]),
  );
}

function isText(fact: unknown): fact is Text {
  return typeof fact === 'object' && fact !== null && 'vi' in fact && 'en' in fact;
}
