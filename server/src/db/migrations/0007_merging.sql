-- Two profiles of one person become one: see runtime/src/lane/merging.ts.

alter table customers add column merging_into uuid, add column merged_into uuid;
alter table addresses add column sealed_for uuid;
alter table mail add column message_id text;
