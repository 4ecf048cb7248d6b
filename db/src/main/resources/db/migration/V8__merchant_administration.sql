-- What merchants' staff administer: public references (internal ids never leave the server), one lock a tree, where a
-- terminal stood before it was moved, how an invitation ended.
-- The defaults serve rows that are inserted by SQL alone, such as the demo's; the application makes its own references.

alter table shop_node add column reference varchar(24) null;
update shop_node set reference = substr(sha2(concat(uuid(), rand(), id), 256), 1, 24);
alter table shop_node
  modify column reference varchar(24) not null default (substr(sha2(concat(uuid(), rand()), 256), 1, 24)),
  add unique key shop_node_reference (reference),
  add key shop_node_in_service (merchant_id, retired_at);

alter table program_mark add column reference varchar(24) null, add column row_version bigint not null default 0;
update program_mark set reference = substr(sha2(concat(uuid(), rand(), id), 256), 1, 24);
alter table program_mark
  modify column reference varchar(24) not null default (substr(sha2(concat(uuid(), rand()), 256), 1, 24)),
  add unique key program_mark_reference (reference);

-- ended_because: DECLINED, WITHDRAWN (by the owner of the program) or LEFT; left_at says when.
alter table program_participation add column reference varchar(24) null, add column ended_because varchar(12) null;
update program_participation
  set reference = substr(sha2(concat(uuid(), rand(), program_id, merchant_id), 256), 1, 24),
      ended_because = if(left_at is null, null, 'LEFT');
alter table program_participation
  modify column reference varchar(24) not null default (substr(sha2(concat(uuid(), rand()), 256), 1, 24)),
  add unique key program_participation_reference (reference);

-- One row a merchant: whoever changes its tree writes it first, so changes of one tree come one after the other, each at
-- a later moment than the one before.
create table shop_tree (
  merchant_id  bigint       not null primary key,
  changed_at   datetime(6)  not null,
  constraint shop_tree_merchant foreign key (merchant_id) references merchant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Where a terminal stood until it was moved. At a moment it stood where the first move after it began, else where it is.
create table terminal_move (
  terminal_id   bigint       not null,
  moved_at      datetime(6)  not null,
  from_shop_id  bigint       not null,
  primary key (terminal_id, moved_at),
  constraint terminal_move_terminal foreign key (terminal_id) references terminal (id),
  constraint terminal_move_shop foreign key (from_shop_id) references shop_node (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

alter table terminal add key terminal_in_order (merchant_id, id);

-- What a change was made to, as people name it: a node's reference, a token id, a terminal id.
alter table audit_entry add column subject_reference varchar(100) null;
