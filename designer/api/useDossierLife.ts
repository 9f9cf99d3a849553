import type {
  CancelDossier,
  DecideExtension,
  RequestExtension,
} from '../../api/contract/extensions.ts';
import { useDossierCommand, type DossierTarget, type DossierWish } from './useDossierCommand.ts';

/** Apologises and asks for a new promise. */
export function useRequestExtension() {
  return useDossierCommand<DossierWish<RequestExtension>>(() => 'extensions');
}

/** Grants or refuses an extension. */
export function useDecideExtension() {
  return useDossierCommand(
    ({ extensionId }: DossierWish<DecideExtension> & { readonly extensionId: string }) =>
      `extensions/${encodeURIComponent(extensionId)}/decision`,
  );
}

/** Ends a dossier before its time. */
export function useCancelDossier() {
  return useDossierCommand(
    ({ action }: DossierWish<CancelDossier> & { readonly action: 'withdraw' | 'stop' }) => action,
  );
}

/** Says that the papers have come. */
export function useAcceptPaperFile() {
  return useDossierCommand<DossierTarget>(() => 'paper-file/acceptance');
}
