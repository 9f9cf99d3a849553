import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormSchema } from '../../../../api/contract/forms.ts';
import { PROPERTY, type FormJsComponent } from '../../../../engine/form/formJs/formJsSchema.ts';
import { fromFormJs } from '../../../../engine/form/formJs/fromFormJs.ts';
import { toFormJs } from '../../../../engine/form/formJs/toFormJs.ts';
import type { Form, FormField } from '../../../../engine/model/form.ts';
import type { Json } from '../../../../engine/model/json.ts';
import { anyForm } from '../../../support/anyForm.ts';

function read(json: unknown) {
  const result = fromFormJs(JSON.parse(JSON.stringify(json)) as Json);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

function fromComponents(...components: readonly object[]) {
  return read({ type: 'default', id: 'F', schemaVersion: 18, components });
}

/** As another tool would leave it that knows nothing of our property. */
function stripped(component: FormJsComponent): FormJsComponent {
  const { properties: _, components, ...plain } = component;
  return components ? { ...plain, components: components.map(stripped) } : plain;
}

/** What both sides have: the names, the words, the choices, the bounds of text and number. */
function known({ key, label, kind, required, options, limits, formula, visibleWhen }: FormField) {
  const bounds = ['text', 'longText', 'number', 'money'].includes(kind) ? limits : undefined;
  const asked = formula === undefined ? { required, limits: bounds } : {};
  const choices = options?.map((option) => [option.value, option.label.vi]);
  return { key, label: label.vi, ...asked, options: choices, formula, visibleWhen };
}

const COMMON = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'boolean',
  'file',
];

describe('there and back', () => {
  test('a form comes back as it was, whatever it has', () => {
    fc.assert(
      fc.property(anyForm(), (form) => {
        const { schema } = toFormJs(form);

        const { form: back, left } = read(schema);

        expect(back).toEqual(form);
        expect(left).toEqual([]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('what both know comes back without our properties too', () => {
    fc.assert(
      fc.property(anyForm(), (form) => {
        const plain = form.fields.filter(({ kind }) => COMMON.includes(kind));
        const { schema } = toFormJs({ ...form, fields: plain });

        const { form: back } = fromComponents(...schema.components.map(stripped));

        expect(back.fields.map(known)).toEqual(plain.map(known));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('the schema of the contract takes every form that is read', () => {
    fc.assert(
      fc.property(fc.array(anyComponent(), { maxLength: 5 }), (components) => {
        const { form } = fromComponents(...components);

        expect(FormSchema.safeParse(form).success).toBe(true);
      }),
      { seed: 9 },
    );
  });
});

/** Components as files hold them: some right, some of nonsense. */
function anyComponent(): fc.Arbitrary<object> {
  const type = fc.constantFrom(
    'textfield',
    'number',
    'group',
    'dynamiclist',
    'radio',
    'text',
    'html',
  );
  const junk = fc.oneof(fc.jsonValue(), fc.string(), fc.double(), fc.boolean());
  const attributes = fc.dictionary(
    fc.constantFrom(
      'key',
      'label',
      'validate',
      'values',
      'components',
      'conditional',
      'text',
      'properties',
    ),
    junk,
  );
  return fc.tuple(type, attributes).map(([is, more]) => ({ ...more, type: is }));
}

describe('what has no place on the other side is told', () => {
  test('going out: dates relative to today, English words, a look-up', () => {
    const same = { vi: 'Ngày', en: 'Ngày' };
    const form: Form = {
      key: 'f',
      title: same,
      fields: [
        { key: 'on', label: same, kind: 'date', required: true, limits: { max: 0 } },
        { key: 'who', label: { vi: 'Chủ hộ', en: 'Owner' }, kind: 'person', required: true },
        { key: 'fee', label: same, kind: 'money', required: true },
      ],
    };

    const { left } = toFormJs(form);

    expect(left).toEqual([
      { of: 'Ngày', what: 'limits' },
      { of: 'Chủ hộ', what: 'label' },
      { of: 'Chủ hộ', what: 'kind' },
      { of: 'Chủ hộ', what: 'required' },
    ]);
  });

  test('coming in: components, attributes and patterns', () => {
    const { form, left } = fromComponents(
      { type: 'image', source: 'x' },
      {
        type: 'textfield',
        key: 'a',
        label: 'A',
        defaultValue: 'x',
        validate: { pattern: '(a+)+' },
      },
      { type: 'button', label: 'Gửi', action: 'submit' },
      { type: 'textfield', key: 'b', label: 'B', validate: { validationType: 'email' } },
    );

    expect(form.fields.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(form.fields[0]).not.toHaveProperty('pattern');
    expect(left).toEqual([
      { of: 'image', what: 'image' },
      { of: 'A', what: 'defaultValue' },
      { of: '(a+)+', what: 'validate.pattern' },
      { of: 'Gửi', what: 'button' },
      { of: 'B', what: 'validate.validationType' },
    ]);
  });

  test('a group becomes a heading, and its condition holds for each of its fields', () => {
    const { form } = fromComponents({
      type: 'group',
      label: 'Tổ chức',
      conditional: { hide: '=not(isBusiness)' },
      components: [
        { type: 'textfield', key: 'name', label: 'Tên' },
        { type: 'number', key: 'n', label: 'Số', conditional: { hide: '=name = null' } },
      ],
    });

    expect(form.fields.map(({ key, kind, visibleWhen }) => [key, kind, visibleWhen])).toEqual([
      ['To_chuc', 'heading', 'isBusiness'],
      ['name', 'text', 'isBusiness'],
      ['n', 'number', 'not((not(isBusiness)) or (name = null))'],
    ]);
  });

  test('words that were changed in the other tool win over what was kept aside', () => {
    const label = { vi: 'Tên', en: 'Name' };
    const form: Form = {
      key: 'f',
      title: label,
      fields: [{ key: 'a', label, kind: 'text', required: false }],
    };
    const { schema } = toFormJs(form);
    const [component] = schema.components;

    const { form: back } = fromComponents({ ...component, label: 'Họ và tên' });

    expect(component?.properties?.[PROPERTY]).toContain('Name');
    expect(back.fields[0]?.label).toEqual({ vi: 'Họ và tên', en: 'Họ và tên' });
  });
});

test.each([null, 5, 'x', [], {}, { components: 5 }])('%j is no form of form-js', (json) => {
  expect(fromFormJs(json as Json)).toEqual({ ok: false, refusal: 'no-form-js' });
});
