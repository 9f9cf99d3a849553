/** "20.000.000", the way a sum is written in Vietnam. */
export function dongText(amountDong: number): string {
  return amountDong.toLocaleString('vi-VN');
}
