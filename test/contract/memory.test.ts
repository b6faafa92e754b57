// The contract of a store, in memory.
import { describe } from 'vitest';
import { emptyContents } from '../../packages/server/src/store/memory/contents.ts';
import { openMemoryStore } from '../../packages/server/src/store/memory/memory-store.ts';
import { accountContract } from './accounts.ts';
import { actContract } from './acts.ts';
import { auditContract } from './audit.ts';
import { logContract } from './log.ts';
import { experimentContract } from './experiments.ts';
import { requestContract } from './requests.ts';
import { storeContract } from './store.ts';

let contents = emptyContents();
const open = async () => openMemoryStore(contents);
const remove = () => {
  contents = emptyContents();
};

describe('records', () => storeContract(open, remove));
describe('log', () => logContract(open, remove));
describe('audit', () => auditContract(open, remove));
describe('accounts', () => accountContract(open, remove));
describe('acts', () => actContract(open, remove));
describe('requests', () => requestContract(open, remove));
describe('experiments', () => experimentContract(open, remove));
