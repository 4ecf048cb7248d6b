-- guess_count is in use from here on. scope: PAIR (a secret from a source), TARGET (a secret from everywhere), SOURCE.
-- subject: hashes. window_from: of a pair when it was last tried, else since when is counted.
-- right_at: when the secret was right from there; such a source is not stopped by what others guess.
alter table guess_count
  add column lockouts int not null default 0,
  add column right_at datetime(6) null,
  add key guess_count_age (window_from);

-- Until when somebody checks this shopper's PIN: one at a time. Empty or past: nobody does.
alter table wallet_user
  add column pin_check_until datetime(6) null after pin_locked_until;
