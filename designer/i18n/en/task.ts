/** Texts. */
export const enTask = { title: 'Task' };
