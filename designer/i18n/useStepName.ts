import { useTexts } from './useTexts.ts';

/** What a step is called where one of several like it has to be told apart. */
type Step = { readonly stepName: string; readonly item: number | null };

/** Gives the name of a step, with the number of its item where it is one of several. */
export function useStepName(): (step: Step) => string {
  const { t } = useTexts();
  return ({ stepName, item }) =>
    item === null ? stepName : t('task.item', { step: stepName, item });
}
