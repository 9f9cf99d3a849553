import type { ModuleDeclaration } from '../ModuleDeclaration.ts';
import { CopiedValues } from './CopiedValues.ts';
import { KeptReferences } from './KeptReferences.ts';
import { NamedActivities } from './NamedActivities.ts';
import { UnusedObjects } from './UnusedObjects.ts';

/** Keeps what elements refer to as long as one of them does, and no longer. */
export const referencesModule: ModuleDeclaration = {
  __init__: ['copiedValues', 'keptReferences', 'namedActivities', 'unusedObjects'],
  copiedValues: ['type', CopiedValues],
  keptReferences: ['type', KeptReferences],
  namedActivities: ['type', NamedActivities],
  unusedObjects: ['type', UnusedObjects],
};
