-- The picture that a place had before, so that a replacement can be undone.
alter table loyalty_program
  add column former_icon_id bigint null,
  add column former_add_logo_id bigint null,
  add column former_information_logo_id bigint null,
  add constraint loyalty_program_former_icon foreign key (former_icon_id) references picture (id),
  add constraint loyalty_program_former_add_logo foreign key (former_add_logo_id) references picture (id),
  add constraint loyalty_program_former_information_logo
    foreign key (former_information_logo_id) references picture (id);

-- What was made of a picture that was refused, for as long as somebody may decide whether to take it.
create table picture_offer (
  id           bigint       not null primary key,
  reference    varchar(24)  not null,
  merchant_id  bigint       not null,
  program_id   bigint       not null,
  place        varchar(20)  not null,
  expires_at   datetime(6)  not null,
  unique key picture_offer_reference (reference),
  key picture_offer_expires (expires_at),
  key picture_offer_of_place (program_id, place),
  constraint picture_offer_program foreign key (program_id) references loyalty_program (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- steps: what was done, a line each: KIND|value|value
create table picture_offer_variant (
  offer_id   bigint        not null,
  seq        int           not null,
  variant    varchar(20)   not null,
  steps      varchar(2000) not null,
  width_px   int           not null,
  height_px  int           not null,
  content    mediumblob    not null,
  primary key (offer_id, seq),
  unique key picture_offer_variant_name (offer_id, variant),
  constraint picture_offer_variant_offer foreign key (offer_id) references picture_offer (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
