-- A stored picture: re-encoded by the server, addressed by the SHA-256 of its bytes.
create table picture (
  id           bigint       not null primary key,
  sha256       char(64)     not null,
  media_type   varchar(20)  not null,
  width_px     int          not null,
  height_px    int          not null,
  content      mediumblob   not null,
  created_at   datetime(6)  not null,
  unique key picture_sha256 (sha256)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A loyalty card type. Its token id names it on the wire, so it is unique in the whole system.
create table loyalty_program (
  id                      bigint        not null primary key,
  merchant_id             bigint        not null,
  token_id                varchar(64)   not null,
  name                    varchar(200)  collate utf8mb4_unicode_520_ci not null,
  add_text                text          collate utf8mb4_unicode_520_ci not null,
  information_text        text          collate utf8mb4_unicode_520_ci not null,
  number_pattern          varchar(200)  null,
  number_length_min       int           not null default 1,
  number_length_max       int           not null default 64,
  check_digit             varchar(10)   not null default 'NONE',
  icon_id                 bigint        null,
  add_logo_id             bigint        null,
  information_logo_id     bigint        null,
  state                   varchar(12)   not null default 'DRAFT',
  created_at              datetime(6)   not null,
  row_version             bigint        not null default 0,
  unique key loyalty_program_token_id (token_id),
  key loyalty_program_by_merchant (merchant_id, name),
  constraint loyalty_program_merchant foreign key (merchant_id) references merchant (id),
  constraint loyalty_program_icon foreign key (icon_id) references picture (id),
  constraint loyalty_program_add_logo foreign key (add_logo_id) references picture (id),
  constraint loyalty_program_information_logo foreign key (information_logo_id) references picture (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- When a program was published: the past must stay answerable.
create table program_publication (
  program_id       bigint       not null,
  published_from   datetime(6)  not null,
  published_until  datetime(6)  not null default '9999-12-31',
  primary key (program_id, published_from),
  constraint program_publication_program foreign key (program_id) references loyalty_program (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Coalition: another merchant, invited into a program; marks in its tree need accepted_at.
create table program_participation (
  program_id        bigint       not null,
  merchant_id       bigint       not null,
  invited_at        datetime(6)  not null,
  accepted_at       datetime(6)  null,
  accepted_by_id    bigint       null,
  left_at           datetime(6)  null,
  primary key (program_id, merchant_id, invited_at),
  key program_participation_by_merchant (merchant_id),
  constraint program_participation_program foreign key (program_id) references loyalty_program (id),
  constraint program_participation_merchant foreign key (merchant_id) references merchant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- INCLUDE or EXCLUDE of a program at a node, from a start to an end. Never starts before it was made,
-- so that what it said about the past cannot change; ended marks stay.
create table program_mark (
  id          bigint       not null primary key,
  program_id  bigint       not null,
  node_id     bigint       not null,
  kind        varchar(10)  not null,
  starts_at   datetime(6)  not null,
  ends_at     datetime(6)  not null default '9999-12-31',
  created_at  datetime(6)  not null,
  unique key program_mark_at_node (node_id, program_id, starts_at),
  key program_mark_by_program (program_id, starts_at),
  constraint program_mark_program foreign key (program_id) references loyalty_program (id),
  constraint program_mark_node foreign key (node_id) references shop_node (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A card number that a wallet user has stored: at most one a program. Removed for good when the user removes it.
create table loyalty_card (
  id              bigint       not null primary key,
  wallet_user_id  bigint       not null,
  program_id      bigint       not null,
  card_number     varchar(64)  not null,
  added_at        datetime(6)  not null,
  last_used_at    datetime(6)  null,
  row_version     bigint       not null default 0,
  unique key loyalty_card_of_user (wallet_user_id, program_id),
  key loyalty_card_by_number (program_id, card_number),
  constraint loyalty_card_program foreign key (program_id) references loyalty_program (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table blocked_card (
  program_id       bigint        not null,
  card_number      varchar(64)   not null,
  blocked_from     datetime(6)   not null,
  blocked_until    datetime(6)   not null default '9999-12-31',
  reason           varchar(200)  collate utf8mb4_unicode_520_ci null,
  primary key (program_id, card_number, blocked_from),
  constraint blocked_card_program foreign key (program_id) references loyalty_program (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
