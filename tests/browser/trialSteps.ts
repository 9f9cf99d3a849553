import type { Locator } from 'playwright-core';

/** The open steps of a dossier that is played in the page, by their names on its panel. */
export type TrialSteps = {
  readonly form: (step: string) => Locator;
  /** Completes the step as it stands, and sees it go. */
  readonly complete: (step: string) => Promise<void>;
  /** Completes the step with that answer. */
  readonly choose: (answer: string, step: string) => Promise<void>;
};

export function trialSteps(panel: () => Locator): TrialSteps {
  const form = (step: string): Locator => panel().getByRole('form', { name: step, exact: true });
  const complete = async (step: string): Promise<void> => {
    await form(step).getByRole('button', { name: 'Hoàn thành', exact: true }).click();
    await form(step).waitFor({ state: 'detached' });
  };
  const choose = async (answer: string, step: string): Promise<void> => {
    await form(step).getByRole('radio', { name: answer, exact: true }).check();
    await complete(step);
  };
  return { form, complete, choose };
}
