import type { modelerVi } from './modelerVi.ts';
import type { vi } from './vi.ts';

/** The English texts of the officers' application. */
type English = { readonly common: typeof vi; readonly modeler: typeof modelerVi };

let loaded: English | null = null;

/** Reads the English texts, once; those who work in Vietnamese never load them. */
export async function loadEnglish(): Promise<void> {
  if (loaded !== null) return;
  const [{ en }, { modelerEn }] = await Promise.all([import('./en.ts'), import('./modelerEn.ts')]);
  loaded = { common: en, modeler: modelerEn };
}

/** The English texts; `loadEnglish` must have been awaited, as everything does that shows them. */
export function english(): English {
  if (loaded === null)
    throw new Error('Expected the English texts to be loaded, but they are not.');
  return loaded;
}
