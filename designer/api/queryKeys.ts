import type { DossierQuery } from '../../api/contract/dossiers.ts';
import type { ComingQuery, FollowedQuery, TaskQuery } from '../../api/contract/inbox.ts';

/**
 * Keys of the cache. The first part is the resource, so that a live event can name what is stale.
 */
export const queryKeys = {
  session: () => ['session'] as const,
  demoAccounts: () => ['demoAccounts'] as const,
  signOn: () => ['signOn'] as const,
  tasks: (query: TaskQuery) => ['tasks', query] as const,
  /** Under "tasks": whatever changes a task changes these too. */
  inboxCounts: () => ['tasks', 'counts'] as const,
  followed: (query: FollowedQuery) => ['tasks', 'followed', query] as const,
  coming: (query: ComingQuery) => ['tasks', 'coming', query] as const,
  workload: () => ['tasks', 'workload'] as const,
  notices: () => ['notices', 'list'] as const,
  unread: () => ['notices', 'unread'] as const,
  savedFilters: () => ['savedFilters'] as const,
  task: (taskId: string) => ['task', taskId] as const,
  dossiers: (query: DossierQuery) => ['dossiers', query] as const,
  dossier: (dossierId: string) => ['dossier', dossierId] as const,
  history: (dossierId: string) => ['dossier', dossierId, 'history'] as const,
  playback: (dossierId: string) => ['dossier', dossierId, 'playback'] as const,
  dossierPeople: (dossierId: string) => ['dossier', dossierId, 'people'] as const,
  notes: (dossierId: string) => ['dossier', dossierId, 'notes'] as const,
  ledger: (dossierId: string) => ['dossier', dossierId, 'ledger'] as const,
  printedForms: (dossierId: string) => ['dossier', dossierId, 'printedForms'] as const,
  procedures: () => ['procedures'] as const,
  procedure: (procedureId: string) => ['procedure', procedureId] as const,
  version: (procedureId: string, versionId: string) =>
    ['procedure', procedureId, 'version', versionId] as const,
  /** A draft that is locked is read apart: what opens afterwards is read anew. */
  draft: (procedureId: string, isLocked: boolean) =>
    ['procedure', procedureId, 'draft', isLocked] as const,
  life: (procedureId: string) => ['procedure', procedureId, 'life'] as const,
  comments: (procedureId: string) => ['procedure', procedureId, 'comments'] as const,
  saves: (procedureId: string) => ['procedure', procedureId, 'saves'] as const,
  save: (procedureId: string, saveId: string, revision: number) =>
    ['save', procedureId, saveId, revision] as const,
  promise: (procedureId: string, competentAgencyId: string | null, channel: string) =>
    ['promise', procedureId, competentAgencyId, channel] as const,
  results: (number: string) => ['results', number] as const,
  agencies: () => ['agencies'] as const,
  agencyRoles: () => ['agencyRoles'] as const,
  postHolders: (agencyRole: string, post: string) => ['postHolders', agencyRole, post] as const,
  people: () => ['people'] as const,
  substitutions: () => ['substitutions'] as const,
  incidents: () => ['incidents'] as const,
  webhooks: () => ['webhooks'] as const,
  health: () => ['health'] as const,
} as const;
