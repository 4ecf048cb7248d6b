-- The log as it is asked for: what somebody did, and what was done to something.
alter table audit_entry
  add key audit_by_actor (merchant_id, actor_id, at, id),
  add key audit_by_reference (merchant_id, subject_reference, at, id);
