declare module 'dmn-moddle' {
  import type { ModdleElement, ModdleReading } from 'bpmn-moddle';

  /** The reader and writer of DMN 1.3 XML, the sister of bpmn-moddle. */
  export class DmnModdle {
    create(type: string, properties?: { readonly [name: string]: unknown }): ModdleElement;
    fromXML(xml: string, typeName?: string): Promise<ModdleReading>;
    toXML(
      element: ModdleElement,
      options?: { readonly format?: boolean; readonly preamble?: boolean },
    ): Promise<{ readonly xml: string }>;
  }
}
