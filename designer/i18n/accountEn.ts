import type { accountVi } from './accountVi.ts';

/** Texts of one's own account. */
export const accountEn: typeof accountVi = {
  title: 'My account',
  name: 'Name',
  username: 'User name',
  posts: 'Posts',
  change: 'Change the password',
  present: 'Present password',
  password: 'New password, 12 characters or more',
  again: 'The new password again',
  hint: 'Other devices that are signed in with this account have to sign in again.',
  short: 'The new password needs 12 characters or more.',
  differs: 'The new password was not typed the same twice.',
  changed: 'The password is changed.',
};
