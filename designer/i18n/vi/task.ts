/** Texts. */
export const viTask = { title: 'Task' };
