import { accept, refuse, type Result } from '../../model/result.ts';
import { ScenarioFault } from '../../scenario/world.ts';
import type { FlowUnderTest } from '../flowUnderTest.ts';
import { manyGround, type ManyRefusal } from './manyGround.ts';
import type { ManyInputs } from './manyInputs.ts';
import type { ManyResult } from './manyResult.ts';
import { playReplication } from './playReplication.ts';
import type { ReplicationLog } from './replicationLog.ts';
import { sumUp } from './sumUp.ts';

/**
 * Plays many dossiers through a drawing, on the working calendar, with the people that an office
 * has: each dossier is carried out by the program's own engine, every post does one thing after the
 * other, first come, first served.
 *
 * Pure: the same drawing and inputs give the same result, byte for byte as JSON. Yields how far it
 * has come, from 0 to 1; who stops asking stops it.
 */
export function* playMany(
  flow: FlowUnderTest,
  inputs: ManyInputs,
): Generator<number, Result<ManyResult, ManyRefusal>> {
  const ground = manyGround(flow, inputs);
  if (!ground.ok) return ground;
  const logs: ReplicationLog[] = [];
  const { replications } = inputs;
  try {
    for (let replication = 0; replication < replications; replication += 1) {
      const playing = playReplication(ground.value, replication);
      let next = playing.next();
      for (; next.done !== true; next = playing.next()) {
        yield (replication + next.value) / replications;
      }
      logs.push(next.value);
      yield (replication + 1) / replications;
    }
  } catch (fault) {
    if (!(fault instanceof ScenarioFault)) throw fault;
    return refuse({ code: fault.code });
  }
  return accept(sumUp(ground.value.plan, logs));
}
