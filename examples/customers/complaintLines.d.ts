import type { LostCustomer } from '../../runtime/src/world/index.ts';
/** The complaints nobody has answered yet, opened on the day after the last visit: one Segment track call a line. */
export declare function complaintLines(customers: readonly LostCustomer[]): string;
