import { Button, Paper, Stack, Text } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import {
  readChild,
  readChildren,
  readExtensions,
  readText,
} from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeInside } from '../elementChanges.ts';
import type { DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { dayOrText } from '../dayOrText.ts';
import { formatDay } from '../../i18n/formatMoment.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';

type LegalBasisFieldsProps = {
  /** The element that shows the process. */
  readonly element: DrawnElement;
  readonly process: ModdleElement;
};

type Basis = { readonly text?: string; readonly article?: string; readonly from?: string };

/** The legal texts that the procedure stands on, as the drawing itself carries them. */
export function LegalBasisFields({ element, process }: LegalBasisFieldsProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const bases = readExtensions(process, 'lt:LegalBasis');
  const write = (next: readonly ModdleElement[]) =>
    writeBases(services, element, { process, bases: next });
  const add = () => write([...bases, createBasis(services, { text: t('basis.fresh') })]);
  return (
    <Stack gap={6}>
      <Text size="xs" fw={600}>
        {t('basis.title')}
      </Text>
      {bases.map((basis, index) => (
        <Paper
          key={`${element.id}:${index}`}
          p="xs"
          component="section"
          aria-label={t('basis.number', { number: index + 1 })}
        >
          <BasisFields
            basis={basis}
            onChange={(part) => changeInside(services, element, basis, part)}
          />
          <Button
            mt={6}
            size="compact-xs"
            variant="default"
            onClick={() => write(bases.filter((each) => each !== basis))}
          >
            {t('basis.remove')}
          </Button>
        </Paper>
      ))}
      <div>
        <Button size="compact-xs" variant="default" onClick={add}>
          {t('basis.add')}
        </Button>
      </div>
    </Stack>
  );
}

type BasisFieldsProps = {
  readonly basis: ModdleElement;
  readonly onChange: (part: { readonly [name: string]: string | undefined }) => void;
};

function BasisFields({ basis, onChange }: BasisFieldsProps) {
  const { t } = useModelerTexts();
  const from = readText(basis, 'from');
  return (
    <Stack gap={6}>
      <CommitText
        multiline
        label={t('basis.text')}
        value={readText(basis, 'text') ?? ''}
        onCommit={(text) => onChange({ text })}
      />
      <CommitText
        label={t('basis.article')}
        value={readText(basis, 'article') ?? ''}
        onCommit={(text) => onChange({ article: text || undefined })}
      />
      <CommitText
        label={t('basis.from')}
        placeholder="01/07/2025"
        value={from === null ? '' : isDay(from) ? formatDay(from) : from}
        onCommit={(text) => onChange({ from: dayOrText(text) || undefined })}
      />
    </Stack>
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function createBasis({ modeler }: EditorServices, basis: Basis): ModdleElement {
  const moddle = modeler.get<{ create(type: string, attributes: Basis): ModdleElement }>('moddle');
  return moddle.create('lt:LegalBasis', basis);
}

type Written = { readonly process: ModdleElement; readonly bases: readonly ModdleElement[] };

/** Other extensions of the process stay, in front of the legal texts. */
function writeBases(
  services: EditorServices,
  element: DrawnElement,
  { process, bases }: Written,
): void {
  const holder = readChild(process, 'extensionElements');
  const others = holder
    ? readChildren(holder, 'values').filter(({ $type }) => $type !== 'lt:LegalBasis')
    : [];
  const values = [...others, ...bases];
  const next = services.bpmnFactory.create('bpmn:ExtensionElements', { values });
  next.$parent = process;
  for (const value of values) Object.assign(value, { $parent: next });
  changeInside(services, element, process, {
    extensionElements: values.length > 0 ? next : undefined,
  });
}
