-- Whether tills and users of a shop may give refunds; a node that may not keeps all below it from it.
alter table shop_node
  add column refunds_allowed boolean not null default true;
