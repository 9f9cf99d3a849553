import type { Sentence } from './sentence.ts';

/** What the proofs of administration say, in English. */
export const enProofs = {
  'time-not-proved': () =>
    'The loops are too tangled for the proof against the term: declare smaller bounds, or draw ' +
    'fewer ways back.',
  'loop-unbounded': (s) =>
    s.fact('repeats') === ''
      ? `The flow ${s.element} goes back to ${s.named('headId')} and declares no bound, so the ` +
        'term is proved for a single pass only: declare how often it is taken at most.'
      : `${s.element} is done again and again and does not say how often at most, so the term is ` +
        'proved for a single pass only: give it a maximum.',
  'wait-without-limit': (s) =>
    `${s.element} waits for somebody outside and does not say how long at most, so it is not ` +
    'counted in the term: give it a budget or a timer, or mark it as a pause.',
  'pause-without-way-out': (s) =>
    `At ${s.element} the clock of the dossier stands still and no timer leads out, so a dossier ` +
    'could lie there for ever: put a timer on its border and draw what is done then.',
  'supplement-unbounded': (s) =>
    `A dossier can come back to ${s.element} again and again, and each time its clock stops or ` +
    'restarts: draw it so that a supplement is asked for once, or declare a bound on the flow ' +
    'that goes back.',
  'wait-without-responsible': (s) =>
    `${s.element} waits for somebody outside and names no agency that follows it up, so only the ` +
    'competent agency as a whole answers for it: put it into the lane of an agency, or choose ' +
    'agency and post.',
  'wait-without-clock': (s) =>
    `At ${s.element} no clock runs, so a dossier could stand there unnoticed: give the procedure ` +
    'a term, or the step a budget or a timer.',
  'timeout-leads-nowhere': (s) =>
    `${s.element} says to ${s.word('onTimeout')} when its time runs out, but no timer does that: ` +
    'put a timer on its border and draw what follows.',
  'duty-not-separated': (s) =>
    `${s.named('appraisingId')} appraises and ${s.element} approves in one run, both done by ` +
    'the same post of the same agency: let another post approve.',
  'granted-without-approval': (s) =>
    `There is a path to ${s.element} on which nothing is approved: lead it through an approving ` +
    'step, or choose another outcome.',
  'lane-exceeds-promise': (s) =>
    `On some path the steps of ${s.element} take ${s.time('sumMinutes')}, more than the ` +
    `${s.time('termMinutes')} that it promised; passed at ${s.named('passedAtId')}: shorten ` +
    'the budgets, or agree on a longer promise.',
  'promises-exceed-legal-term': (s) =>
    s.fact('laneCount') === ''
      ? `On some path the agencies promise ${s.time('sumMinutes')} together, more than the legal ` +
        `term of ${s.time('termMinutes')}; passed at ${s.element}: agree on shorter promises.`
      : `There are ${s.fact('laneCount')} promises, too many to prove their sum: give them to ` +
        'whole agencies only.',
  'wait-shorter-than-promise': (s) =>
    `${s.element} waits for ${s.time('waitMinutes')} only, less than the ` +
    `${s.time('promiseMinutes')} that ${s.named('poolId')} promised: wait longer, or agree on a ` +
    'shorter promise.',
  'start-never-begins': (s) =>
    `${s.element} never begins “${s.fact('process')}”: a dossier begins when it is received, and ` +
    'the process of another party by a message or signal. Begin it with a message, and put the ' +
    'timer or condition behind it.',
  'nobody-eligible': (s) =>
    `Nobody at work holds the post “${s.word('post')}” (${s.fact('agency')}) to do the step ` +
    `“${s.fact('step')}”: fill the post before publishing.`,
  'only-one-eligible': (s) =>
    `At ${s.fact('agency')} one person alone both appraises (“${s.fact('appraisingStep')}”) and ` +
    `approves (“${s.fact('step')}”): fill another post before publishing.`,
} satisfies { readonly [rule: string]: Sentence };
