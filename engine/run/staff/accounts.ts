/** Accounts are changed one after the other: names are unique, and an administrator is left. */
export const ACCOUNTS = 'accounts';
