import { Injectable } from '@nestjs/common';
import { BoardEmitter } from './board-emitter';
import { BoardLedger } from './board-ledger';

/** Where transactions get the ledger in which they note what the kitchen must see. */
@Injectable()
export class BoardService {
  constructor(private readonly emitter: BoardEmitter) {}

  /** A fresh ledger for one run of one transaction. */
  ledger(branchId: string): BoardLedger {
    return new BoardLedger(branchId, (branch, events) => this.emitter.committed(branch, events));
  }
}
