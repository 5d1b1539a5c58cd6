-- A journey that is paused in the middle of a look through the customers: those of a bucket whom the lane had not asked yet.

alter table sweeps add column only_customers uuid[];
