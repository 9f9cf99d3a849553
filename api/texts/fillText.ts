import type { Text } from '../contract/primitives.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Facts = { readonly [name: string]: unknown };

/**
 * Puts facts in the place of `{name}`; an unknown name stays as it stands, so a test can find it.
 */
export function fillText(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    isWord(facts[name]) ? String(facts[name]) : whole,
  );
}

/**
 * One text of the tables in both languages, filled; a fact may itself be a text in both languages.
 */
export function textOf<Group extends keyof typeof vi>(
  group: Group,
  key: keyof (typeof vi)[Group],
  facts: Facts = {},
): Text {
  return {
    vi: fillText(String(vi[group][key]), inLanguage(facts, 'vi')),
    en: fillText(String(en[group][key as never]), inLanguage(facts, 'en')),
  };
}

function inLanguage(facts: Facts, language: 'vi' | 'en'): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, isText(fact) ? fact[language] : fact]),
  );
}

function isText(fact: unknown): fact is Text {
  return typeof fact === 'object' && fact !== null && 'vi' in fact && 'en' in fact;
}

function isWord(fact: unknown): fact is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof fact);
}
