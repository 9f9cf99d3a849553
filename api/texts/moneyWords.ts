/** "100.000 đồng". */
export function moneyWords(amountDong: number): string {
  return `${String(amountDong).replace(/\B(?=(\d{3})+$)/gu, '.')} đồng`;
}
