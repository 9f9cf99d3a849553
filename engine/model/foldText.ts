/** Lower case without Vietnamese marks, so that "nguyen" finds "NGUYỄN". */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}
