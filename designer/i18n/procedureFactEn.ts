import type { procedureFactVi } from './procedureFactVi.ts';

/** English texts of what the national list says of a procedure. */
export const procedureFactEn: typeof procedureFactVi = {
  field: 'Field',
  levels: 'Level of administration',
  level: { province: 'Province', commune: 'Commune', branch: 'Branch of a ministry' },
  receivingPlace: 'Where it is received and returned',
  receivingPlaceHint: 'Example: the one-stop centre of any commune',
  competentAgency: 'Competent agency',
  competentAgencyHint: 'Example: the commune People’s Committee',
  result: 'Result',
  resultHint: 'The paper that the applicant gets. Example: a building permit',
};
