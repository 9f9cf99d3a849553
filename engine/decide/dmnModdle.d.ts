declare module 'dmn-moddle' {
  import type { ModdleReading } from 'bpmn-moddle';

  /** The reader of DMN 1.3 XML, the sister of bpmn-moddle. */
  export class DmnModdle {
    fromXML(xml: string): Promise<ModdleReading>;
  }
}
