import type { KeptRow } from '../checks/rows.ts';

/** A check that must have seen several rows: it takes those that concern it one by one and judges at the end. */
export interface CrossCheck {
  row(row: KeptRow): void;
  finish(): Promise<void>;
}
