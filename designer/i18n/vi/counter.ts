/** Texts. */
export const viCounter = { title: 'Counter' };
