import EventBus from 'diagram-js/lib/core/EventBus.js';
import { describe, expect, it } from 'vitest';

import { Translation } from '../../../../../designer/modeler/features/translation/Translation.ts';

describe('translation', () => {
  it('fills names into the Vietnamese', () => {
    const translation = new Translation(new EventBus(), { language: 'vi' });

    expect(translation.translate('Open {element}', { element: 'Thẩm định' })).toBe('Mở Thẩm định');
    expect([...translation.missed]).toEqual([]);
  });

  it('collects what has no Vietnamese and shows it in English, in either language', () => {
    const bus = new EventBus();
    const translation = new Translation(bus, { language: 'vi' });
    const told: string[] = [];
    bus.on('translation.missed', () => told.push('missed'));

    expect(translation.translate('Brand new {x}', { x: 'y' })).toBe('Brand new y');
    translation.setLanguage('en');
    translation.translate('Another one');

    expect([...translation.missed]).toEqual(['Brand new {x}', 'Another one']);
    expect(told).toHaveLength(2);
  });

  it('tells the tool once when the language changes', () => {
    const bus = new EventBus();
    const translation = new Translation(bus, undefined);
    let changes = 0;
    bus.on('i18n.changed', () => {
      changes += 1;
    });

    translation.setLanguage('en');
    translation.setLanguage('en');

    expect(changes).toBe(1);
    expect(translation.translate('Delete')).toBe('Delete');
  });
});
