import type EventBus from 'diagram-js/lib/core/EventBus';

import { modelerBpmnVi } from '../../../i18n/modelerBpmnVi.ts';
import type { Language } from '../../../i18n/language.ts';

type Replacements = { readonly [name: string]: string };

/** Names that the tool builds from fragments and shows to nobody. */
const NOT_SHOWN = new Set(['Align elements ']);

/**
 * Texts of the drawing tool in the language of the page.
 *
 * `missed` holds every text asked for that has no Vietnamese; a test wants it empty.
 */
export class Translation {
  static $inject = ['eventBus', 'config.translation'];

  readonly missed = new Set<string>();
  private readonly eventBus: EventBus;
  private language: Language;

  constructor(eventBus: EventBus, config: { readonly language: Language } | undefined) {
    this.eventBus = eventBus;
    this.language = config?.language ?? 'vi';
  }

  /** Fills `{name}` in the Vietnamese, or in the English where Vietnamese is missing. */
  readonly translate = (template: string, replacements: Replacements = {}): string => {
    const vietnamese = modelerBpmnVi[template];
    if (vietnamese === undefined && !NOT_SHOWN.has(template)) this.miss(template);
    const text = this.language === 'vi' ? (vietnamese ?? template) : template;
    return text.replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);
  };

  private miss(template: string): void {
    this.missed.add(template);
    this.eventBus.fire('translation.missed');
  }

  /** Draws the palette anew; pads and menus are made at each opening. */
  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.eventBus.fire('i18n.changed');
  }
}
