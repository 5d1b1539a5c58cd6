-- What a goal was worth when it was met: minor units of the currency its version names, or why there are none.

alter table goals add column value bigint, add column unvalued text;
