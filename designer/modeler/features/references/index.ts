import type { ModuleDeclaration } from '../ModuleDeclaration.ts';
import { KeptReferences } from './KeptReferences.ts';
import { NamedActivities } from './NamedActivities.ts';
import { UnusedObjects } from './UnusedObjects.ts';

/** Keeps what elements refer to as long as one of them does, and no longer. */
export const referencesModule: ModuleDeclaration = {
  __init__: ['keptReferences', 'namedActivities', 'unusedObjects'],
  keptReferences: ['type', KeptReferences],
  namedActivities: ['type', NamedActivities],
  unusedObjects: ['type', UnusedObjects],
};
