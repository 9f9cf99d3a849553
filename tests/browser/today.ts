/** Today in Vietnam as a person writes it: 22/11/2026. */
export function today(): string {
  const day = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return day.format(Date.now());
}
