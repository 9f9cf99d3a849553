import type { Instant } from '../../engine/model/time.ts';
import { toParts } from '../present/moment.ts';

/** A moment of Vietnam as the gateway writes it, yyyyMMddHHmmss. */
export function gatewayMoment(at: Instant): string {
  const { year, month, day, hour, minute } = toParts(at);
  const second = String(Math.floor(at / 1000) % 60).padStart(2, '0');
  return `${year}${month}${day}${hour}${minute}${second}`;
}
