import { foldText } from '../../../engine/model/foldText.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { PlayedTrial } from '../../../engine/testing/trial/playTrial.ts';
import { trialScenario } from '../../../engine/testing/trial/trialScenario.ts';
import { downloadFile } from '../downloadFile.ts';

/** How a saved trial is called. */
export type TrialTitle = { readonly branch: string; readonly description: string };

/** Downloads a trial as a scenario file; the answer is its name. */
export function saveTrial(
  flow: FlowUnderTest,
  { scenario }: PlayedTrial,
  { branch, description }: TrialTitle,
): string {
  const words = foldText(branch)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const name = `${words.length === 0 ? 'trial' : words.join('-')}.json`;
  const json = trialScenario(flow, scenario, description);
  const content = `${JSON.stringify(json, null, 2)}\n`;
  downloadFile(name, { content, type: 'application/json' });
  return name;
}
