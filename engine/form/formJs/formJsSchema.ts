/** A component of a form-js form, as far as it is read or written here. */
export type FormJsComponent = {
  readonly type: string;
  readonly id?: string;
  readonly key?: string;
  readonly path?: string;
  readonly label?: string;
  readonly description?: string;
  readonly text?: string;
  readonly readonly?: boolean | string;
  readonly disabled?: boolean;
  readonly subtype?: string;
  readonly dateLabel?: string;
  readonly decimalDigits?: number;
  readonly expression?: string;
  readonly computeOn?: string;
  readonly isRepeating?: boolean;
  readonly allowAddRemove?: boolean;
  readonly defaultRepetitions?: number;
  readonly appearance?: { readonly suffixAdorner?: string };
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  readonly validate?: {
    readonly required?: boolean;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly min?: number;
    readonly max?: number;
    readonly pattern?: string;
  };
  readonly conditional?: { readonly hide?: string };
  readonly components?: readonly FormJsComponent[];
  readonly properties?: { readonly [name: string]: string };
};

/** A form of form-js. Source: the JSON schema of form-js (`@bpmn-io/form-json-schema`). */
export type FormJsForm = {
  readonly type: 'default';
  readonly id: string;
  readonly schemaVersion: number;
  readonly components: readonly FormJsComponent[];
  readonly properties?: { readonly [name: string]: string };
};

/** The version of the schema that is written. */
export const SCHEMA_VERSION = 18;

/** Under this name form-js keeps, in the properties of a component, what it has no place for. */
export const PROPERTY = 'lienthong';

/** Something that the other side has no place for. */
export type LeftOver = {
  /** The field or component that it is of, in words. */
  readonly of: string;
  /** The setting, component type or attribute. */
  readonly what: string;
};
