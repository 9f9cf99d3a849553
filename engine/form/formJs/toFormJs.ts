import type { Form, FormField } from '../../model/form.ts';
import { asideOf } from './keptAside.ts';
import { fromComponent } from './fromComponent.ts';
import {
  PROPERTY,
  SCHEMA_VERSION,
  type FormJsComponent,
  type FormJsForm,
  type LeftOver,
} from './formJsSchema.ts';
import { toComponent } from './toComponent.ts';

/** A form for form-js, and what form-js will not act on (it is kept in properties). */
export type WrittenFormJs = { readonly schema: FormJsForm; readonly left: readonly LeftOver[] };

/**
 * Writes a form for form-js. What form-js has no place for stands as JSON in the property
 * `lienthong` of each component, which form-js keeps and does not show; `fromFormJs` reads it
 * again.
 */
export function toFormJs({ key, title, fields }: Form): WrittenFormJs {
  const left: LeftOver[] = [];
  const components = fields.map((field) => written(field, left));
  const properties = { [PROPERTY]: JSON.stringify({ title }) };
  const head = { type: 'default', id: key, schemaVersion: SCHEMA_VERSION } as const;
  return { schema: { ...head, components, properties }, left };
}

function written(field: FormField, left: LeftOver[]): FormJsComponent {
  const plain = toComponent(field);
  const aside = asideOf(field, plain, fromComponent(plain));
  const names = Object.keys(aside.settings);
  for (const what of names.filter((name) => isLoss(name, field))) {
    left.push({ of: field.label.vi, what });
  }
  const columns = field.kind === 'table' ? (field.columns ?? []) : null;
  return {
    ...plain,
    ...(columns === null ? {} : { components: columns.map((column) => written(column, left)) }),
    ...(names.length === 0 ? {} : { properties: { [PROPERTY]: JSON.stringify(aside) } }),
  };
}

/** Money is a number there, which is near enough; nobody sees the key of a heading. */
function isLoss(setting: string, { kind }: FormField): boolean {
  if (setting === 'key' || setting === 'display') return false;
  if (setting === 'decimals') return false;
  return setting !== 'kind' || kind === 'address' || kind === 'person' || kind === 'business';
}
