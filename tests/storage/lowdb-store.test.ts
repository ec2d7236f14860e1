import { openLowdb } from './lowdb-under-test.ts';
import { describeStore } from './store-contract.ts';

describeStore('lowdb', openLowdb);
