import type { SimpleCondition } from '../model/simpleCondition.ts';
import type { BilingualText } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import type { LegalBasis, TimerDefinition } from '../model/process.ts';
import type { Term, WorkingMinutes, WorkingUnit } from '../model/time.ts';

/** What is named in a difference; all tasks are steps. */
export type SubjectKind =
  | 'process'
  | 'pool'
  | 'lane'
  | 'step'
  | 'subProcess'
  | 'call'
  | 'gateway'
  | 'event'
  | 'flow'
  | 'messageFlow'
  | 'paper'
  | 'fee'
  | 'form'
  | 'field'
  | 'decision'
  | 'rule';

/** An element as a sentence names it; the name may be empty. */
export type ElementRef = {
  readonly id: ElementId;
  readonly kind: SubjectKind;
  readonly name: string;
};

/**
 * What a fact says, as data. `word` is "group:word" of the program ("clock:pause"), for the tables
 * of engine/compare/texts; a fact that is not there is null, not an empty text.
 */
export type ComparedValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'both'; readonly text: BilingualText }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'dong'; readonly amount: number }
  /** Only the minutes are compared; `unit` is that in which they are written, null for several. */
  | {
      readonly kind: 'minutes';
      readonly minutes: WorkingMinutes;
      readonly unit: WorkingUnit | null;
    }
  /** Only the text is compared; without parts it says more than there are words for. */
  | {
      readonly kind: 'condition';
      readonly text: string;
      readonly parts: readonly ConditionPart[];
      readonly joined: 'and' | 'or';
    }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'timer'; readonly timer: TimerDefinition }
  | { readonly kind: 'basis'; readonly basis: LegalBasis }
  | { readonly kind: 'element'; readonly element: ElementRef }
  /** Only their order says something: one that is new or gone is told by itself. */
  | { readonly kind: 'elements'; readonly elements: readonly ElementRef[] };

/** A field of a form that is compared with one value. */
export type ConditionPart = {
  readonly label: BilingualText;
  readonly operator: SimpleCondition['operator'];
  readonly value: ComparedValue;
};

/** Everything that can be said of a subject; each has its words in engine/compare/texts. */
export type FactName =
  | 'type'
  | 'name'
  | 'publicName'
  | 'legalBasis'
  | 'severalTokens'
  | 'lane'
  | 'parent'
  | 'agency'
  | 'post'
  | 'budget'
  | 'counted'
  | 'clock'
  | 'onTimeout'
  | 'duty'
  | 'product'
  | 'content'
  | 'form'
  | 'loop'
  | 'loopCondition'
  | 'loopMaximum'
  | 'loopCollection'
  | 'loopItem'
  | 'loopOutput'
  | 'forCompensation'
  | 'dataInput'
  | 'dataOutput'
  | 'script'
  | 'resultVariable'
  | 'message'
  | 'correlationKey'
  | 'connector'
  | 'decision'
  | 'instantiates'
  | 'calls'
  | 'event'
  | 'timer'
  | 'signal'
  | 'condition'
  | 'errorCode'
  | 'escalationCode'
  | 'compensates'
  | 'waitsForUndo'
  | 'link'
  | 'interrupting'
  | 'attachedTo'
  | 'outcome'
  | 'nationalStatus'
  | 'waitsForAll'
  | 'branchOrder'
  | 'source'
  | 'target'
  | 'isDefault'
  | 'maxTurns'
  | 'turnsCounted'
  | 'procedureCode'
  | 'level'
  | 'receivingPlace'
  | 'competentAgency'
  | 'result'
  | 'legalTerm'
  | 'promisedTerm'
  | 'cutOff'
  | 'dayStart'
  | 'filingWindows'
  | 'regionalSupplement'
  | 'supplementedUnits'
  | 'countingMode'
  | 'maxExtensions'
  | 'extensionNotice'
  | 'supplementWithin'
  | 'forwardCutOff'
  | 'paperTransfer'
  | 'calendar'
  | 'executable'
  | 'promise'
  | 'paperForm'
  | 'count'
  | 'required'
  | 'dataSource'
  | 'amount'
  | 'onlineAmount'
  | 'onlineDays'
  | 'timesVariable'
  | 'amountVariable'
  | 'when'
  | 'note'
  | 'mark'
  | 'variable'
  | 'fieldKind'
  | 'option'
  | 'hint'
  | 'readOnly'
  | 'formula'
  | 'visibleWhen'
  | 'prefill'
  | 'limits'
  | 'pattern'
  | 'column'
  | 'shownToApplicant'
  | 'fromApplicant'
  | 'prints'
  | 'hitPolicy'
  | 'expression'
  | 'ruleOrder'
  | 'rule';

/** One thing that is said; `key` tells several of one name apart (options, rules), else "". */
export type Fact = {
  readonly what: FactName;
  readonly key: string;
  readonly value: ComparedValue;
};

/** What a difference is about, as a sentence names it: by its name after the change. */
export type ComparedSubject = {
  readonly kind: SubjectKind;
  readonly name: string;
  /** Flows: where from and where to, before the change where it was there. */
  readonly ends: readonly [from: ElementRef, to: ElementRef] | null;
  /** The form of a field. */
  readonly holder: string | null;
};

type About = {
  readonly subject: ComparedSubject;
  /** The process that it belongs to; null for papers, fees and decisions of the procedure. */
  readonly process: ElementRef | null;
  /** The element to look at in the drawing before, and after; null where none is drawn. */
  readonly beforeId: ElementId | null;
  readonly afterId: ElementId | null;
};

/**
 * One difference between two versions: a whole subject is new or gone, with what is said of it, or
 * one fact of it has another value (null: there was none, or is none any more).
 */
export type Difference = About &
  (
    | { readonly change: 'added' | 'removed'; readonly facts: readonly Fact[] }
    | {
        readonly change: 'changed';
        readonly what: FactName;
        readonly key: string;
        readonly before: ComparedValue | null;
        readonly after: ComparedValue | null;
      }
  );
