import type { ServiceTime } from '../../../engine/testing/many/manyInputs.ts';

/** A service time as three numbers of minutes: least, usual and most. */
export type ServiceTriple = { readonly min: number; readonly usual: number; readonly max: number };

/** The numbers of a service time; one without memory is shown by its mean. */
export function tripleOf(service: ServiceTime): ServiceTriple {
  if (service.kind === 'triangular') return service;
  const minutes = service.kind === 'fixed' ? service.minutes : service.mean;
  return { min: minutes, usual: minutes, max: minutes };
}

/** The service time with one number changed; the others give way, so that they stay in order. */
export function withPart(
  service: ServiceTime,
  part: keyof ServiceTriple,
  minutes: number,
): ServiceTime {
  const before = tripleOf(service);
  if (service.kind !== 'triangular' && part === 'usual') return { kind: 'fixed', minutes };
  const { min, usual, max } = inOrder({ ...before, [part]: minutes }, minutes, part);
  if (min === max) return { kind: 'fixed', minutes: usual };
  return { kind: 'triangular', min, usual, max };
}

function inOrder(
  { min, usual, max }: ServiceTriple,
  said: number,
  part: keyof ServiceTriple,
): ServiceTriple {
  switch (part) {
    case 'min':
      return { min: said, usual: Math.max(usual, said), max: Math.max(max, said) };
    case 'usual':
      return { min: Math.min(min, said), usual: said, max: Math.max(max, said) };
    case 'max':
      return { min: Math.min(min, said), usual: Math.min(usual, said), max: said };
  }
}
