const ESCAPES: { readonly [letter: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The drawing that a new procedure begins with: a start, to be drawn on from. */
export function emptyDrawing(procedureCode: string, name: string): string {
  const title = name.replace(/[&<>"]/gu, (letter) => ESCAPES[letter] ?? letter);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions id="definitions" targetNamespace="urn:lienthong:procedures"
    xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:lt="urn:lienthong:bpmn:1">
  <bpmn:process id="process" name="${title}" isExecutable="true"
      lt:procedureCode="${procedureCode}">
    <bpmn:startEvent id="received" name="Hồ sơ được tiếp nhận" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="process">
      <bpmndi:BPMNShape id="received_di" bpmnElement="received">
        <dc:Bounds x="180" y="160" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
