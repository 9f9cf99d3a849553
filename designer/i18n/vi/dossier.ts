/** Texts. */
export const viDossier = { title: 'Dossier' };
