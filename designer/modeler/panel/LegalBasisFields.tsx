import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
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
  /** What is drawn: the element itself, or what shows the process. */
  readonly element: DrawnElement;
  /** The process or the element that stands on the texts. */
  readonly owner: ModdleElement;
  readonly title: string;
};

/** The legal texts that a procedure or one element stands on, as the drawing carries them. */
export function LegalBasisFields({ element, owner, title }: LegalBasisFieldsProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const bases = readExtensions(owner, 'lt:LegalBasis');
  const write = (next: readonly ModdleElement[]) =>
    writeBases(services, element, { owner, bases: next });
  const add = () => write([...bases, createBasis(services, t('basis.fresh'))]);
  return (
    <Stack gap={6}>
      <Text size="xs" fw={600}>
        {title}
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
  const to = readText(basis, 'to') ?? '';
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
      <Group gap={6} grow align="flex-start">
        <DayText basis={basis} name="from" onChange={onChange} />
        <DayText basis={basis} name="to" onChange={onChange} />
      </Group>
      {isOver(to) ? (
        <Text size="xs" c="crimson" fw={600}>
          {t('basis.isOver', { day: formatDay(to) })}
        </Text>
      ) : null}
    </Stack>
  );
}

type DayTextProps = BasisFieldsProps & { readonly name: 'from' | 'to' };

/** What is no day stays as it was written, and is a problem of the drawing. */
function DayText({ basis, name, onChange }: DayTextProps) {
  const { t } = useModelerTexts();
  const day = readText(basis, name) ?? '';
  return (
    <CommitText
      label={t(`basis.${name}`)}
      placeholder="01/07/2025"
      value={isDay(day) ? formatDay(day) : day}
      onCommit={(text) => onChange({ [name]: dayOrText(text) || undefined })}
    />
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The last day of force lies before today in Vietnam. */
function isOver(to: string): boolean {
  return isDay(to) && to < formatInstant(Date.now()).slice(0, 10);
}

function createBasis({ modeler }: EditorServices, text: string): ModdleElement {
  const moddle = modeler.get<{ create(type: string, attributes: object): ModdleElement }>('moddle');
  return moddle.create('lt:LegalBasis', { text });
}

type Written = { readonly owner: ModdleElement; readonly bases: readonly ModdleElement[] };

/** Other extensions of the owner stay, in front of the legal texts. */
function writeBases(
  services: EditorServices,
  element: DrawnElement,
  { owner, bases }: Written,
): void {
  const holder = readChild(owner, 'extensionElements');
  const others = holder
    ? readChildren(holder, 'values').filter(({ $type }) => $type !== 'lt:LegalBasis')
    : [];
  const values = [...others, ...bases];
  const next = services.bpmnFactory.create('bpmn:ExtensionElements', { values });
  next.$parent = owner;
  for (const value of values) Object.assign(value, { $parent: next });
  changeInside(services, element, owner, {
    extensionElements: values.length > 0 ? next : undefined,
  });
}
