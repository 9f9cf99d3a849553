type TaskParams = { readonly taskId: string };
type DossierParams = { readonly dossierId: string };
type SubmissionParams = { readonly submissionId: string };
type QueueParams = { readonly agencyId: string };
type ProcedureParams = { readonly procedureId: string };

/** Every address of the application; pages build links with these and nowhere else. */
export const paths = {
  home: () => '/',
  login: () => '/login',
  inbox: () => '/inbox',
  task: ({ taskId }: TaskParams) => `/tasks/${encodeURIComponent(taskId)}`,
  counter: () => '/counter',
  dossiers: () => '/dossiers',
  dossier: ({ dossierId }: DossierParams) => `/dossiers/${encodeURIComponent(dossierId)}`,
  procedures: () => '/procedures',
  procedure: ({ procedureId }: ProcedureParams) => `/procedures/${encodeURIComponent(procedureId)}`,
  mobileSessions: () => '/mobile-sessions',
  substitutions: () => '/substitutions',
  feedback: () => '/feedback',
  payments: () => '/payments',
  statistics: () => '/statistics',
  admin: () => '/admin',
  tracking: () => '/tracking',
  submit: () => '/submit',
  queue: ({ agencyId }: QueueParams) => `/queue/${encodeURIComponent(agencyId)}`,
  submissions: () => '/submissions',
  submission: ({ submissionId }: SubmissionParams) =>
    `/submissions/${encodeURIComponent(submissionId)}`,
} as const;
