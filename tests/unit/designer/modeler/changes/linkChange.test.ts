import { describe, expect, it } from 'vitest';

import {
  leadTo,
  linkOf,
  linksBeside,
  renameLink,
  type Link,
} from '../../../../../designer/modeler/changes/linkChange.ts';
import { openFile, type OpenFile } from './openFile.ts';

const link = (type: string, id: string, name: string) =>
  `<intermediate${type}Event id="${id}"><linkEventDefinition id="${id}_d" name="${name}" />` +
  `</intermediate${type}Event>`;

const linkIn = (file: OpenFile, id: string) => linkOf(file.object(id)) as Link;
const nameOf = async (file: OpenFile, id: string) => {
  const node = await file.node(id);
  return 'event' in node && node.event.kind === 'link' ? node.event.linkName : undefined;
};

describe('links', () => {
  it('lead to the one that is chosen', async () => {
    const file = await openFile(link('Catch', 'c', 'Bổ sung') + link('Throw', 't', ''));
    const [target] = linksBeside(file.object('t'), 'catch');

    file.apply(leadTo(linkIn(file, 't'), target?.name ?? ''));

    expect(await nameOf(file, 't')).toBe('Bổ sung');
  });

  it('take all that lead to them along when they are renamed, and no others', async () => {
    const file = await openFile(
      link('Catch', 'c', 'x') +
        link('Throw', 't', 'x') +
        link('Throw', 'u', 'x') +
        link('Throw', 'v', 'other') +
        `<subProcess id="s">${link('Throw', 'w', 'x')}</subProcess>`,
    );

    file.apply(renameLink(linkIn(file, 'c'), 'y'));

    const names = await Promise.all(['c', 't', 'u', 'v', 'w'].map((id) => nameOf(file, id)));
    expect(names).toEqual(['y', 'y', 'y', 'other', 'x']);
  });

  it('without a name do not gather the others without one', async () => {
    const file = await openFile(link('Catch', 'c', '') + link('Throw', 't', ''));

    file.apply(renameLink(linkIn(file, 'c'), 'y'));

    expect(await nameOf(file, 't')).toBe('');
  });
});
