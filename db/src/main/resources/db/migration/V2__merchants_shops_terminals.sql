create table merchant (
  id               bigint        not null primary key,
  name             varchar(200)  collate utf8mb4_unicode_520_ci not null,
  currency         char(3)       not null,
  refunds_allowed  boolean       not null default true,
  default_shop_id  bigint        null,
  created_at       datetime(6)   not null,
  row_version      bigint        not null default 0
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A node of a merchant's tree: GROUP (any depth) or SHOP (a leaf).
create table shop_node (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  kind         varchar(10)   not null,
  name         varchar(200)  collate utf8mb4_unicode_520_ci not null,
  created_at   datetime(6)   not null,
  retired_at   datetime(6)   null,
  row_version  bigint        not null default 0,
  key shop_node_by_merchant (merchant_id, name),
  constraint shop_node_merchant foreign key (merchant_id) references merchant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

alter table merchant add constraint merchant_default_shop foreign key (default_shop_id) references shop_node (id);

-- Where a node hung, and when. A root has no row. A move ends one row and begins the next; ended rows are never changed.
create table shop_node_parent (
  node_id      bigint       not null,
  valid_from   datetime(6)  not null,
  valid_until  datetime(6)  not null default '9999-12-31',
  parent_id    bigint       not null,
  primary key (node_id, valid_from),
  key shop_node_children (parent_id, valid_until),
  constraint shop_node_parent_node foreign key (node_id) references shop_node (id),
  constraint shop_node_parent_parent foreign key (parent_id) references shop_node (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The reseller ids of the wire: each names a merchant or one of its shops.
create table reseller (
  reseller_id   varchar(64)  not null primary key,
  merchant_id   bigint       not null,
  shop_node_id  bigint       null,
  key reseller_by_merchant (merchant_id),
  constraint reseller_merchant foreign key (merchant_id) references merchant (id),
  constraint reseller_shop foreign key (shop_node_id) references shop_node (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table merchant_user (
  id                  bigint        not null primary key,
  merchant_id         bigint        not null,
  user_id             varchar(64)   not null,
  name                varchar(200)  collate utf8mb4_unicode_520_ci not null,
  role                varchar(20)   not null,
  subtree_node_id     bigint        null,
  password_hash       varchar(100)  not null,
  credential_version  int           not null default 0,
  enabled             boolean       not null default true,
  created_at          datetime(6)   not null,
  row_version         bigint        not null default 0,
  unique key merchant_user_id (merchant_id, user_id),
  constraint merchant_user_merchant foreign key (merchant_id) references merchant (id),
  constraint merchant_user_subtree foreign key (subtree_node_id) references shop_node (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One till or webshop checkout. seqr_id is kept in upper case: stickers are read in any letter case.
create table terminal (
  id                         bigint        not null primary key,
  terminal_id                varchar(64)   not null,
  merchant_id                bigint        not null,
  shop_node_id               bigint        not null,
  kind                       varchar(20)   not null,
  external_id                varchar(100)  not null,
  name                       varchar(200)  collate utf8mb4_unicode_520_ci not null,
  password_hash              varchar(100)  not null,
  credential_version         int           not null default 0,
  seqr_id                    varchar(40)   null,
  accepts_rows_that_differ   boolean       not null,
  open_invoice_id            bigint        null,
  registered_at              datetime(6)   not null,
  unregistered_at            datetime(6)   null,
  last_seen_at               datetime(6)   null,
  row_version                bigint        not null default 0,
  unique key terminal_terminal_id (terminal_id),
  unique key terminal_seqr_id (seqr_id),
  key terminal_by_shop (shop_node_id),
  key terminal_by_merchant (merchant_id, external_id),
  constraint terminal_merchant foreign key (merchant_id) references merchant (id),
  constraint terminal_shop foreign key (shop_node_id) references shop_node (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What lies between two closings of a merchant (both columns empty), a shop or a terminal.
create table transaction_period (
  id            bigint       not null primary key,
  period_id     varchar(30)  not null,
  merchant_id   bigint       not null,
  shop_node_id  bigint       null,
  terminal_id   bigint       null,
  opened_at     datetime(6)  not null,
  closed_at     datetime(6)  not null,
  unique key transaction_period_id (period_id),
  key transaction_period_by_place (merchant_id, shop_node_id, terminal_id, closed_at),
  constraint transaction_period_merchant foreign key (merchant_id) references merchant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
