/** Texts. */
export const enCounter = { title: 'Counter' };
