import { ApiProblem, ConnectionLost } from '../api/apiProblem.ts';
import { useTexts } from '../i18n/useTexts.ts';

/** Gives the sentence a person reads for an error of the API client. */
export function useErrorText(): (error: Error) => string {
  const { t, pick } = useTexts();
  return (error) => {
    if (error instanceof ApiProblem) return pick(error.details.texts);
    return error instanceof ConnectionLost ? t('common.error.lost') : t('common.error.page');
  };
}
