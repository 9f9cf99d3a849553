/** A file of another program: two tables and a formula, a diagram, extensions, a comment. */
export const IMPORTED_FILE = `<?xml version="1.0" encoding="UTF-8"?>\r
<!-- kept by the other program -->\r
<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" id="File" name="Fees" namespace="urn:other" exporter="Other" exporterVersion="5.2">
  <dmn:inputData id="ageData" name="age"/>
  <dmn:decision id="fee" name="Fee &amp; more" camunda:historyTimeToLive="P1D">
    <dmn:description>What is to be paid</dmn:description>
    <dmn:variable id="feeVariable" name="fee" typeRef="number"/>
    <dmn:informationRequirement id="r1"><dmn:requiredDecision href="#group"/></dmn:informationRequirement>
    <dmn:decisionTable id="feeTable" hitPolicy="FIRST" biodi:annotationsWidth="200">
      <dmn:input id="in1" label="Age" biodi:width="150" camunda:inputVariable="age"><dmn:inputExpression id="ask1" typeRef="number"><dmn:text>age</dmn:text></dmn:inputExpression></dmn:input>
      <dmn:input id="in2"><dmn:inputExpression id="ask2" typeRef="string"><dmn:text>group</dmn:text></dmn:inputExpression><dmn:inputValues id="values2"><dmn:text>"a","b"</dmn:text></dmn:inputValues></dmn:input>
      <dmn:output id="out1" label="Fee" name="amount" typeRef="number"><dmn:defaultOutputEntry id="default1"><dmn:text>0</dmn:text></dmn:defaultOutputEntry></dmn:output>
      <dmn:annotation name="Basis"/>
      <dmn:rule id="rule1"><dmn:description>young</dmn:description><dmn:inputEntry id="e11"><dmn:text><![CDATA[< 16]]></dmn:text></dmn:inputEntry><dmn:inputEntry id="e12"><dmn:text>-</dmn:text></dmn:inputEntry><dmn:outputEntry id="e13"><dmn:text>0</dmn:text></dmn:outputEntry><dmn:annotationEntry><dmn:text>Article 1</dmn:text></dmn:annotationEntry></dmn:rule>
      <dmn:rule id="rule2"><dmn:inputEntry id="e21"><dmn:text>&gt;= 16</dmn:text></dmn:inputEntry><dmn:inputEntry id="e22"><dmn:text>"a"</dmn:text></dmn:inputEntry><dmn:outputEntry id="e23"><dmn:text>10</dmn:text></dmn:outputEntry><dmn:annotationEntry><dmn:text>Article 2</dmn:text></dmn:annotationEntry></dmn:rule>
    </dmn:decisionTable>
  </dmn:decision>
  <dmn:decision id="group" name="group">
    <dmn:literalExpression id="formula"><dmn:text>if age &gt; 60 then "a" else "b"</dmn:text></dmn:literalExpression>
  </dmn:decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="d"><dmndi:DMNShape id="s" dmnElementRef="fee"><dc:Bounds height="80" width="180" x="160" y="80"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</dmn:definitions>
`;
