import type { LostCustomer } from '../../runtime/src/world/index.ts';
/** The customer list as the import reads it: UTF-8, a header, then one line a customer. */
export declare function customersCsv(customers: readonly LostCustomer[]): string;
