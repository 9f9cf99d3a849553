import type Palette from 'diagram-js/lib/features/palette/Palette';

import type { StepMenu } from './StepMenu.ts';
import { STEPS, type Step } from './stepCatalogue.ts';
import { addStep } from './stepLibrary.ts';
import { stepTexts } from './stepTexts.ts';
import type { EditorServices } from '../editorServices.ts';

type Entries = { readonly [id: string]: object };

/** After the tool's own providers, so that its symbols come beneath ours. */
const AFTER_OTHERS = 50;
const GROUPS = ['receive', 'wait', 'decide', 'route'] as const;

/** Puts the steps in words at the top of the palette, with a button for all others. */
export function addStepPalette(services: EditorServices, menu: StepMenu): void {
  services.modeler.get<Palette>('palette').registerProvider(AFTER_OTHERS, {
    getPaletteEntries: () => (entries: Entries) => ({
      ...menuEntry(menu),
      ...Object.fromEntries(GROUPS.flatMap((group) => groupEntries(services, menu, group))),
      'step.symbols': heading('symbol', stepTexts()('group.symbol')),
      ...entries,
    }),
  } as never);
}

function menuEntry(menu: StepMenu): Entries {
  const t = stepTexts();
  const open = (event: Event) => {
    const { right, top } = (event.target as Element).getBoundingClientRect();
    menu.open(menu.selected(), { x: right + 8, y: top });
  };
  const html = button('step-menu', 'bpmn-icon-user-task', t('menu.add'));
  return {
    'step.menu': { group: 'menu', title: t('menu.addHint'), html, action: { click: open } },
  };
}

function groupEntries(services: EditorServices, menu: StepMenu, group: (typeof GROUPS)[number]) {
  const t = stepTexts();
  const steps = STEPS.filter((step) => step.inPalette && step.group === group);
  return [
    [`step.group.${group}`, heading(group, t(`group.${group}`))] as const,
    ...steps.map((step) => [`step.${step.key}`, stepEntry(services, menu, step)] as const),
  ];
}

function stepEntry(services: EditorServices, menu: StepMenu, step: Step) {
  const t = stepTexts();
  const label = t(`name.${step.key}`);
  const put = () => addStep(services, step, menu.selected());
  return {
    group: step.group,
    title: `${label}: ${t(`hint.${step.key}`)}`,
    html: button('step-entry', step.icon, label),
    action: { click: put },
  };
}

/** A separator of the palette may hold anything; it is no button. */
function heading(group: string, text: string) {
  const element = document.createElement('div');
  element.className = 'step-heading';
  element.textContent = text;
  return { group, separator: true, html: element.outerHTML };
}

function button(className: string, icon: string, text: string): string {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `entry ${className}`;
  const picture = document.createElement('i');
  picture.className = icon;
  picture.ariaHidden = 'true';
  const words = document.createElement('span');
  words.textContent = text;
  element.append(picture, words);
  return element.outerHTML;
}
