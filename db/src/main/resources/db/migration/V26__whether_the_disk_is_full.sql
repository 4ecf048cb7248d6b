-- Empty but for a moment: a row of some megabytes shows that there is room again after the disk was full.
create table room_check (
  id      bigint    not null auto_increment primary key,
  filler  longblob  not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
