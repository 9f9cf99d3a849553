declare module 'bpmn-moddle' {
  /** One element as bpmn-moddle read it; properties are reached by `get`, prefixed ones too. */
  export type ModdleElement = {
    readonly $type: string;
    /** Attributes that no descriptor knows: foreign namespaces, and names BPMN does not have. */
    readonly $attrs: { readonly [name: string]: string };
    readonly $parent?: ModdleElement;
    /** Only on elements of foreign namespaces. */
    readonly $children?: readonly ModdleElement[];
    readonly $body?: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  };

  /** What the reader tolerated; the file is refused for any of them. */
  export type ModdleWarning = {
    readonly message: string;
    readonly element?: ModdleElement;
    readonly property?: string;
    readonly value?: string;
  };

  /** One file as read; `elementsById` has no prototype. */
  export type ModdleReading = {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly ModdleWarning[];
    /** Every reference as written, those that lead nowhere too. */
    readonly references: readonly {
      readonly element: ModdleElement;
      readonly property: string;
      readonly id: string;
    }[];
    readonly elementsById: { readonly [id: string]: ModdleElement };
  };

  /** The reader and writer of BPMN 2.0 XML; extensions are descriptors by prefix. */
  export class BpmnModdle {
    constructor(extensions?: { readonly [prefix: string]: unknown });
    /** A new element that belongs to nothing yet; a part that holds elements is set as a list. */
    create(type: string, properties?: { readonly [name: string]: unknown }): ModdleElement;
    fromXML(xml: string, typeName?: string): Promise<ModdleReading>;
    toXML(
      element: ModdleElement,
      options?: { readonly format?: boolean },
    ): Promise<{ readonly xml: string }>;
  }
}
