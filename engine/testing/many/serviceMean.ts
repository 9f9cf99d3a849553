import type { ServiceTime } from './manyInputs.ts';

/** Working minutes that something takes on average. */
export function serviceMean(service: ServiceTime): number {
  switch (service.kind) {
    case 'fixed':
      return service.minutes;
    case 'exponential':
      return service.mean;
    case 'triangular':
      return (service.min + service.usual + service.max) / 3;
  }
}
