/** Texts. */
export const enAdmin = { title: 'Admin' };
