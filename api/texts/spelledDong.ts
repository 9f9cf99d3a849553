import type { Text } from '../contract/primitives.ts';

const VI_DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const VI_GROUPS = ['', ' nghìn', ' triệu'];
const EN_GROUPS = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];
const EN_ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const EN_TENS = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
];

/** A sum written out as receipts do: "Một trăm linh năm nghìn đồng"; whole đồng. */
export function spelledDong(amountDong: number): Text {
  return {
    vi: `${capital(spellVi(amountDong))} đồng`,
    en: `${capital(spellEn(amountDong))} đồng`,
  };
}

/** By billions: what stands before "tỷ" is spelled like any number. */
function spellVi(amount: number): string {
  const [billions, rest] = [Math.floor(amount / 1e9), amount % 1e9];
  if (billions > 0) {
    return rest === 0
      ? `${spellVi(billions)} tỷ`
      : `${spellVi(billions)} tỷ ${spellGroupsVi(rest, true)}`;
  }
  return amount === 0 ? 'không' : spellGroupsVi(amount, false);
}

/**
 * Below a billion. `isInside`: something greater was said before, so that hundreds are said too.
 */
function spellGroupsVi(amount: number, isInside: boolean): string {
  const parts: string[] = [];
  for (const place of [2, 1, 0]) {
    const group = Math.floor(amount / 1000 ** place) % 1000;
    if (group === 0) continue;
    parts.push(`${spellHundredsVi(group, isInside || parts.length > 0)}${VI_GROUPS[place]}`);
  }
  return parts.join(' ');
}

function spellHundredsVi(group: number, isInside: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const ones = group % 10;
  const parts: string[] = [];
  if (hundreds > 0 || isInside) parts.push(`${VI_DIGITS[hundreds]} trăm`);
  if (tens > 1) parts.push(`${VI_DIGITS[tens]} mươi`);
  if (tens === 1) parts.push('mười');
  if (tens === 0 && ones > 0 && parts.length > 0) parts.push('linh');
  if (ones > 0) parts.push(onesVi(ones, tens));
  return parts.join(' ');
}

/** "mười lăm", "hai mươi mốt": five and one sound otherwise after tens. */
function onesVi(ones: number, tens: number): string {
  if (ones === 5 && tens > 0) return 'lăm';
  if (ones === 1 && tens > 1) return 'mốt';
  return VI_DIGITS[ones] ?? '';
}

function spellEn(amount: number): string {
  if (amount === 0) return 'zero';
  const parts: string[] = [];
  for (const [place, word] of [...EN_GROUPS.entries()].toReversed()) {
    const group = Math.floor(amount / 1000 ** place) % 1000;
    if (group > 0) parts.push(`${spellHundredsEn(group)}${word}`);
  }
  return parts.join(' ');
}

function spellHundredsEn(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const parts = hundreds > 0 ? [`${EN_ONES[hundreds]} hundred`] : [];
  if (rest > 0) parts.push(rest < 20 ? (EN_ONES[rest] ?? '') : tensEn(rest));
  return parts.join(' ');
}

function tensEn(rest: number): string {
  const tens = EN_TENS[Math.floor(rest / 10)] ?? '';
  return rest % 10 === 0 ? tens : `${tens}-${EN_ONES[rest % 10]}`;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
