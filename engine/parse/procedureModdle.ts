/** Namespace of our attributes in BPMN files. */
export const PROCEDURE_NAMESPACE = 'urn:lienthong:bpmn:1';

const text = (name: string) => ({ name, isAttr: true, type: 'String' }) as const;
const many = (name: string, type: string) => ({ name, type, isMany: true }) as const;

/**
 * The moddle descriptor of the `lt:` attributes, for bpmn-moddle here and for bpmn-js in the
 * designer.
 *
 * Terms, budgets and numbers stay text: a value that cannot be read is a problem on its element
 * (`lt-value-valid`), not a value lost while reading. Elements of their own are only LegalBasis and
 * StepTable.
 */
export const procedureModdle = {
  name: 'LienThong',
  uri: PROCEDURE_NAMESPACE,
  prefix: 'lt',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'ProcedureSettings',
      extends: ['bpmn:Process'],
      properties: [
        text('procedureCode'),
        text('levels'),
        text('receivingPlace'),
        text('competentAgency'),
        text('result'),
        text('legalTerm'),
        text('promisedTerm'),
        text('cutOff'),
        text('countingMode'),
        text('dayStart'),
        text('filingWindows'),
        text('regionalSupplement'),
        text('supplementedUnits'),
        text('maxExtensions'),
        text('extensionNotice'),
        text('supplementWithin'),
        text('forwardCutOff'),
        text('paperTransfer'),
        text('calendar'),
      ],
    },
    {
      name: 'LanePerformer',
      extends: ['bpmn:Lane'],
      properties: [text('agencyRole'), text('post'), text('promise')],
    },
    { name: 'PoolPromise', extends: ['bpmn:Participant'], properties: [text('promise')] },
    {
      name: 'Return',
      extends: ['bpmn:SequenceFlow'],
      properties: [text('maxTurns'), text('counted')],
    },
    {
      name: 'PublicStep',
      extends: ['bpmn:FlowNode'],
      properties: [text('publicName'), text('severalTokens')],
    },
    {
      name: 'Step',
      extends: ['bpmn:Activity'],
      properties: [
        text('budget'),
        text('clock'),
        text('onTimeout'),
        text('agencyRole'),
        text('post'),
        text('form'),
        text('counted'),
        text('duty'),
        text('product'),
        text('nationalStatus'),
      ],
    },
    {
      name: 'ScriptResult',
      extends: ['bpmn:ScriptTask', 'bpmn:BusinessRuleTask', 'bpmn:ServiceTask'],
      properties: [text('resultVariable')],
    },
    {
      // The schema of BPMN 2.0.2 has the script as an element, the descriptor of bpmn-moddle as an
      // attribute; so both are read.
      name: 'GlobalScript',
      extends: ['bpmn:GlobalScriptTask'],
      properties: [
        { name: 'bpmn:script', type: 'String', replaces: 'bpmn:GlobalScriptTask#script' },
      ],
    },
    { name: 'Decided', extends: ['bpmn:BusinessRuleTask'], properties: [text('decision')] },
    {
      name: 'Connected',
      extends: ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'],
      properties: [text('connector')],
    },
    {
      name: 'Correlated',
      extends: [
        'bpmn:Message',
        'bpmn:SendTask',
        'bpmn:ReceiveTask',
        'bpmn:CatchEvent',
        'bpmn:ThrowEvent',
        'bpmn:MessageEventDefinition',
      ],
      properties: [text('correlationKey')],
    },
    {
      name: 'Outcome',
      extends: ['bpmn:EndEvent'],
      properties: [text('outcome'), text('nationalStatus')],
    },
    {
      name: 'LegalBasis',
      superClass: ['Element'],
      properties: [text('text'), text('article'), text('from'), text('to')],
    },
    {
      name: 'StepTable',
      superClass: ['Element'],
      properties: [text('title'), text('unit'), many('columns', 'Column'), many('rows', 'Row')],
    },
    { name: 'Column', properties: [text('kind'), text('heading')] },
    { name: 'Row', properties: [text('kind'), text('step'), many('cells', 'Cell')] },
    { name: 'Cell', properties: [text('text')] },
  ],
} as const;
