import type { signOnVi } from './signOnVi.ts';

/** English beside signOnVi. */
export const signOnEn = {
  name: 'Single sign-on',
  or: 'or by password',
  away: 'The single sign-on does not answer now. You can still sign in by password.',
  failed: 'The single sign-on did not succeed. Try again, or use the password.',
  noAccount: 'No account in use here has your user name. Please ask the administrator.',
} satisfies typeof signOnVi;
