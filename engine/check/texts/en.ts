import { detailOf, quotedText, type Said, type Sentence } from './sentence.ts';
import { enDecisions } from './enDecisions.ts';
import { enProofs } from './enProofs.ts';
import { enXml } from './enXml.ts';
import type { vi } from './vi.ts';

/** What each rule says, in English; every rule of the Vietnamese texts and no other. */
export const en = {
  'id-present': (s) =>
    `${s.fact('count')} elements have no id: open the drawing in the designer and save it again.`,
  'element-executed': (s) =>
    `${s.element} is ${s.word('bpmnName')}, which is not executed: draw it with steps, ` +
    'gateways, events or a sub-process.',
  'event-executed': (s) =>
    `The event ${s.element} uses ${s.word('bpmnName')} in this position, which is not ` +
    'executed: use another kind of event, or put it where BPMN allows it.',
  'catch-without-event': (s) =>
    `The event ${s.element} does not say what it waits for and is passed at once: choose a ` +
    'message, timer, signal or condition.',
  'feature-executed': (s) =>
    `${s.element} uses ${s.word('feature')}, which is not executed: draw a parallel gateway, ` +
    'or a step for each.',
  'process-executable': (s) =>
    `No process in the file is marked as executable: mark ${s.element} as executable.`,
  'executable-assumed': (s) =>
    `The file does not say whether the process “${s.fact('process')}” is executable: it ` +
    'is taken as executable.',
  'foreign-extension': (s) =>
    `The file has marks of other software (${s.fact('prefix')}: ${s.fact('uri')}; ` +
    `${s.fact('count')} in all)${s.place}: what has no meaning here is left aside.`,
  'extension-left-out': (s) =>
    `${s.element} has marks of other software that mean nothing here: ${s.fact('names')}.`,
  'data-left-out': (s) =>
    `A data association of ${s.element} carries what is no variable, and is left aside.`,
  'correlation-valid': (s) =>
    `The correlation ${s.element} ${s.word('reason')}${detailOf(s)}: give every property of the ` +
    'key a path in each of its messages and in the process.',
  'name-calculated': (s) =>
    `${s.element} has a formula as its name or code (“${s.fact('name')}”), which is not ` +
    'calculated: write a fixed one, and tell dossiers apart by a correlation key.',
  'lt-value-valid': (s) =>
    `${s.element} has a value that cannot be read: ${s.fact('attribute')} = ` +
    `“${s.fact('value')}”. Enter it again.`,
  'expression-language': (s) =>
    `${s.element} has a condition or script in the language “${s.fact('language')}”: ` +
    'write it in FEEL.',
  'start-present': (s) => `${s.element} has no start event: draw one.`,
  'start-without-incoming': (s) =>
    `A flow leads into the start event ${s.element}: lead it to the step behind the start.`,
  'end-without-outgoing': (s) =>
    `A flow leaves the end event ${s.element}: remove it or use an intermediate event.`,
  'flow-ends-valid': (s) =>
    `The flow ${s.element} ${s.word('reason')}: connect both its ends again.`,
  'message-flow-between-pools': (s) =>
    `The message flow ${s.element} connects two elements of one pool: draw a sequence flow.`,
  'boundary-attached': (s) =>
    `The border event ${s.element} ${s.word('reason')}: drag it onto the border of its step.`,
  'event-sub-process-valid': (s) =>
    `The event sub-process ${s.element} ${s.word('reason')}: give it exactly one start event ` +
    'with a trigger, and no flows.',
  'compensation-handler-valid': (s) =>
    `The compensation event ${s.element} ${s.word('reason')}: connect it by an association ` +
    'with exactly one compensation step.',
  'compensation-activity-valid': (s) =>
    `The compensation step ${s.element} ${s.word('reason')}: connect it by an association ` +
    'with exactly one compensation event, and with nothing else.',
  'compensation-throw-valid': (s) =>
    `The event ${s.element} asks to undo ${s.named('activityId')}, but this ` +
    `${s.word('reason')}: choose another step, or draw a compensation step for it.`,
  'cancel-in-transaction': (s) =>
    `The cancel event ${s.element} belongs to no transaction: make the sub-process a ` +
    'transaction, or use an error event.',
  'link-pairs': (s) =>
    `The link ${s.element} ${s.word('reason')}: each name needs exactly one catching and at ` +
    'least one throwing link in the same process.',
  'instantiate-valid': (s) =>
    `${s.element} ${s.word('reason')}: begin with a start event, or remove what is too much.`,
  'loop-valid': (s) => `The repeated step ${s.element} ${s.word('reason')}: correct its loop.`,
  'loop-endless': (s) =>
    `The step ${s.element} is repeated for ever: give a condition or a maximum.`,
  'call-endless': (s) =>
    `The call ${s.element} leads back into this process every time and so never ends: draw a way ` +
    'to an end without such a call, for example over a gateway before it.',
  'called-process-exists': (s) =>
    s.fact('calledId') === ''
      ? `${s.element} does not say what it calls: choose a process of the file, or the code of ` +
        'a published procedure.'
      : `${s.element} calls ${s.named('calledId')}, but the file has no such process and no ` +
        'published procedure has this code: choose a process of the file, or publish the other ' +
        'procedure first.',
  'procedure-calls-itself': (s) =>
    `${s.element} calls the procedure ${s.fact('name')}, which leads back to where it was ` +
    'called and so never ends: leave the call out, or make what both need a procedure of its own.',
  'node-unreachable': (s) =>
    `No path leads from a start to ${s.element}: draw the missing flow or delete it.`,
  'no-way-to-end': (s) =>
    `From ${s.element} no path leads to an end: draw the flow on to an end event.`,
  'event-gateway-targets': (s) =>
    `Behind the event-based gateway ${s.element}, ${s.named('targetId')} ` +
    `${s.word('reason')}: put a message, timer, signal or condition event of its own behind ` +
    'each flow.',
  'exclusive-split-complete': (s) =>
    s.fact('example') === ''
      ? `The gateway ${s.element} may open no way: mark one flow as the default.`
      : `The gateway ${s.element} opens no way when ${s.fact('example')}: mark one flow as ` +
        'the default.',
  'exclusive-split-ambiguous': (s) =>
    `The gateway ${s.element} has ${s.fact('count')} flows without a condition, so it is ` +
    'not clear which is meant: give conditions and mark one flow as the default.',
  'flow-never-taken': (s) =>
    `The flow ${s.element} is never taken, because ${s.named('flowId')} has no condition ` +
    'and comes first: give that flow a condition or mark it as the default.',
  'inclusive-split-complete': (s) =>
    s.fact('example') === ''
      ? `${s.element} may open no way, and the dossier would stop there: mark one flow as ` +
        'the default.'
      : `${s.element} opens no way when ${s.fact('example')}, and the dossier would stop ` +
        'there: mark one flow as the default.',
  'condition-on-nonsplit': (s) =>
    `The flow ${s.element} has a condition but ${s.word('reason')}: delete the condition ` +
    'or draw a gateway.',
  'parallel-with-condition': (s) =>
    `The flow ${s.element} behind the parallel gateway ${s.named('nodeId')} has a ` +
    'condition, but a parallel gateway takes all its flows: use an inclusive gateway ' +
    'where only some are wanted.',
  'expression-valid': (s) =>
    `The condition or script of ${s.element}${inRow(s)}${quotedText(s, 'expression')} ` +
    `${s.word('reason')} (character ${s.fact('at')}): mend it, for example: result = ` +
    '"passed".',
  'timer-valid': (s) =>
    `The timer of ${s.element} ${s.word('reason')}${quotedText(s, 'text')}: write for example ` +
    'P3WD (3 working days), PT4WH (4 working hours), P5D (5 days).',
  'script-has-result': (s) =>
    `The script ${s.element} ${s.word('missing')}, so it has no effect: complete it or delete it.`,
  'user-task-has-performer': (s) =>
    `Nobody is named to do the step ${s.element}: choose ${s.word('missing')}.`,
  'end-has-outcome': (s) =>
    `The end ${s.element} does not say the outcome: choose granted, refused, withdrawn or stopped.`,
  'budget-exceeds-legal-term': (s) =>
    `One path takes ${s.time('sumMinutes')}, more than the legal term of ` +
    `${s.time('termMinutes')}, which is passed at ${s.element}: shorten steps on the ` +
    'marked path.',
  'budget-exceeds-promised-term': (s) =>
    `One path takes ${s.time('sumMinutes')}, more than the promised term of ` +
    `${s.time('termMinutes')}, which is passed at ${s.element}: shorten steps or promise ` +
    'a longer term.',
  'promised-exceeds-legal-term': (s) =>
    `The promised term of ${s.time('sumMinutes')} is longer than the legal term of ` +
    `${s.time('termMinutes')}: promise the legal term or less.`,
  ...enDecisions,
  ...enProofs,
  'term-unit-differs': () =>
    'The legal term counts calendar days while the steps count working time: check in ' +
    'the legal text which days are meant.',
  'step-has-budget': (s) =>
    `The step ${s.element} has no time, so it cannot be held against the term: give it a ` +
    'time or mark it as not counted.',
  'legal-basis-missing': () =>
    'The procedure names no legal basis: add the document and article it stands on.',
  'task-has-form': (s) =>
    `The step ${s.element} has no form, it can only be marked as done: choose a form ` +
    'where something is to be recorded.',
  deadlock: (s) =>
    `A dossier can wait for ever at ${s.element}, because a branch never arrives: join ` +
    'branches with the kind of gateway that split them.',
  'two-tokens': (s) =>
    `A dossier can reach ${s.element} twice at once, and what follows would be done ` +
    'twice: join the parallel branches with a parallel gateway before it, or let the flow of ' +
    'an event that can come again end on its own.',
  'unbounded-tokens': (s) =>
    `A dossier can come to ${s.element} again and again while it is still there, without end: ` +
    'join the parallel branches before the loop goes back.',
  'dead-element': (s) =>
    `${s.element} is never done although flows lead to it: look at the gateways before it.`,
  'no-option-to-complete': (s) =>
    `A dossier that reaches ${s.element} can no longer end: look at the gateways on the ` +
    'marked path.',
  'improper-completion': (s) =>
    `The process can reach its end ${s.element} while work is still open: join the ` +
    'branches before the end.',
  'silent-cycle': (s) =>
    `The loop through ${s.element} has no step that waits, so it would run for ever: put ` +
    'a step or a waiting event into it.',
  'state-space-too-large': (s) =>
    `The part from ${s.element} has too many possibilities to prove (more than ` +
    `${s.fact('limit')}): move parallel branches into sub-processes.`,
  'detached-rejoins': (s) =>
    `The branch beside the main flow from ${s.element} joins the main flow again: let it ` +
    'end on its own, or meet the main flow in an inclusive gateway.',
  'or-join-cycle': (s) =>
    `The joining gateway ${s.element} and another one wait for each other in a loop: use ` +
    'an exclusive or a parallel gateway.',
  'region-limit': (s) =>
    `The part from ${s.element} has ${s.fact('count')} branches at the same time, more ` +
    `than ${s.fact('limit')}: gather some in a sub-process.`,
  ...enXml,
  'decision-executed': (s) =>
    `The decision ${s.element} ${s.word('logic')}, which is not executed: use a decision ` +
    'table or a FEEL expression.',
  'decision-table-valid': (s) =>
    `The decision table ${s.element} ${s.word('reason')}${detailOf(s)}: mend the table.`,
  'decision-requirement': (s) =>
    `The decision ${s.element} ${s.word('reason')}${detailOf(s)}: connect the decisions again.`,
  'decision-known': (s) =>
    `${s.element} asks for the decision “${s.fact('decision')}”, which none of the DMN files ` +
    'beside has, so it waits for an answer from outside: mend the name, or add the decision.',
} satisfies { readonly [Rule in keyof typeof vi]: Sentence };

/** The row of a decision table, nothing for a text that stands elsewhere. */
function inRow(s: Said): string {
  return s.fact('row') === '' ? '' : `, row ${s.fact('row')} of its decision table`;
}
