import type { Fault } from './fault.ts';
import { FAULTS_OF_COMMANDS } from './faultsOfCommands.ts';
import { FAULTS_OF_CORE } from './faultsOfCore.ts';
import { FAULTS_OF_COUNTER } from './faultsOfCounter.ts';
import { FAULTS_OF_MONEY } from './faultsOfMoney.ts';
import { FAULTS_OF_STORE } from './faultsOfStore.ts';
import { FAULTS_OF_WAITING } from './faultsOfWaiting.ts';

/** Every planted fault; their names are different. */
export const EVERY_FAULT: readonly Fault[] = [
  ...FAULTS_OF_COMMANDS,
  ...FAULTS_OF_WAITING,
  ...FAULTS_OF_STORE,
  ...FAULTS_OF_CORE,
  ...FAULTS_OF_MONEY,
  ...FAULTS_OF_COUNTER,
];
