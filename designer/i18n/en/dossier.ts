/** Texts. */
export const enDossier = { title: 'Dossier' };
