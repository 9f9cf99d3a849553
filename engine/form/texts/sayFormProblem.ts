import { enWords } from '../../check/texts/enWords.ts';
import { viWords } from '../../check/texts/viWords.ts';
import type { BilingualText } from '../../model/form.ts';
import type { FormProblem } from '../formProblem.ts';
import { en } from './formProblemsEn.ts';
import { vi } from './formProblemsVi.ts';

/** What is wrong with a field of a form, as a sentence for who builds it. */
export function sayFormProblem({
  what,
  part,
  name,
}: Pick<FormProblem, 'what' | 'part' | 'name'>): BilingualText {
  return {
    vi: filled(vi.problems[what], { part: vi.parts[part ?? 'none'], name: wordFor(viWords, name) }),
    en: filled(en.problems[what], { part: en.parts[part ?? 'none'], name: wordFor(enWords, name) }),
  };
}

type Words = { readonly [word: string]: string };

function wordFor(words: Words, name: string): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}

function filled(text: string, facts: Words): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => facts[name] ?? whole);
}
