import type { BothTexts } from './language.ts';

/**
 * What a person reads when the server's answer is none of the API; in both, as the API sends it.
 */
export const unreadableAnswer: BothTexts = {
  vi: 'Máy chủ trả lời không đúng dạng. Mời thử lại sau ít phút.',
  en: 'The server gave an unreadable answer. Try again in a few minutes.',
};
