-- Ids that differ in letter case only look alike to people, so the second one is refused. Those that exist already
-- stay valid: all but the first are marked as twins, and the key passes over them. The previous release writes
-- neither column.
alter table loyalty_program add column case_twin boolean not null default false;
update loyalty_program p
  join (select lower(token_id) folded, min(id) first_id from loyalty_program group by lower(token_id)) f
    on f.folded = lower(p.token_id)
  set p.case_twin = true
  where p.id <> f.first_id;
alter table loyalty_program
  add column folded_token_id varchar(64) collate utf8mb4_bin
    generated always as (case when case_twin then null else lower(token_id) end) virtual,
  add unique key loyalty_program_in_any_case (folded_token_id);

alter table reseller add column case_twin boolean not null default false;
update reseller r
  join (select lower(reseller_id) folded, min(reseller_id) first_id from reseller group by lower(reseller_id)) f
    on f.folded = lower(r.reseller_id)
  set r.case_twin = true
  where r.reseller_id <> f.first_id;
alter table reseller
  add column folded_reseller_id varchar(64) collate utf8mb4_bin
    generated always as (case when case_twin then null else lower(reseller_id) end) virtual,
  add unique key reseller_in_any_case (folded_reseller_id);
