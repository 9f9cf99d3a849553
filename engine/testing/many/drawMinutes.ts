import type { WorkingMinutes } from '../../model/time.ts';
import type { ServiceTime } from './manyInputs.ts';

/**
 * How long it takes this time, from two numbers between 0 and 1: whole minutes, rounded up or down
 * by chance so that the mean stays what it is.
 */
export function drawMinutes(
  service: ServiceTime,
  chance: number,
  rounding: number,
): WorkingMinutes {
  return Math.floor(exactMinutes(service, chance) + rounding);
}

function exactMinutes(service: ServiceTime, chance: number): number {
  switch (service.kind) {
    case 'fixed':
      return service.minutes;
    case 'exponential':
      return -service.mean * Math.log(1 - chance);
    case 'triangular':
      return triangular(service, chance);
  }
}

/** The inverse of the distribution function. */
function triangular(
  { min, usual, max }: Extract<ServiceTime, { readonly kind: 'triangular' }>,
  chance: number,
): number {
  const width = max - min;
  if (width <= 0) return min;
  const turn = (usual - min) / width;
  if (chance < turn) return min + Math.sqrt(chance * width * (usual - min));
  return max - Math.sqrt((1 - chance) * width * (max - usual));
}
