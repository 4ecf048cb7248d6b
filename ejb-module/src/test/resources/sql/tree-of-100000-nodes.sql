-- One merchant with 100,000 nodes, 12 steps from leaf to root (spec 01), on an empty schema: for a test that the
-- card choice stays one indexed query. Node n hangs below n / 2.5 since 2025 (below n / 2 before); 200 programs,
-- one of them with a mark at every third node; 100,000 stored cards, five a shopper; 133,333 blocked numbers.
-- Judge e.g. CARD_2 in shop 100000 for shopper 7: valid through mark 2000002 at the root, distance 12.
create table digit (d int primary key);
insert into digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
create table number_list (n int primary key);
insert into number_list
  select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d
  from digit a, digit b, digit c, digit e, digit f;

insert into merchant (id, name, currency, created_at) values (1, 'Large merchant', 'SEK', '2020-01-01');
insert into shop_node (id, merchant_id, kind, name, created_at)
  select n, 1, if(n > 40000, 'SHOP', 'GROUP'), concat('Node ', n), '2020-01-01' from number_list;
insert into shop_node_parent (node_id, valid_from, valid_until, parent_id)
  select n, '2020-01-01', '2025-01-01', floor(n / 2) from number_list where n > 1;
insert into shop_node_parent (node_id, valid_from, parent_id)
  select n, '2025-01-01', greatest(1, floor(n / 2.5)) from number_list where n > 1;

insert into loyalty_program (id, merchant_id, token_id, name, add_text, information_text, state, created_at)
  select n, 1, concat('CARD_', n), concat('Program ', n), '', '', 'PUBLISHED', '2020-01-01'
  from number_list where n <= 200;
insert into program_publication (program_id, published_from) select id, '2020-01-01' from loyalty_program;
insert into program_mark (id, program_id, node_id, kind, starts_at, created_at)
  select n, 1, n, if(n % 7 = 0, 'EXCLUDE', 'INCLUDE'), '2020-01-01', '2020-01-01' from number_list where n % 3 = 0;
insert into program_mark (id, program_id, node_id, kind, starts_at, created_at)
  select 1000000 + n, 1 + n % 200, 1 + (n * 37) % 100000, 'INCLUDE', '2020-01-01', '2020-01-01'
  from number_list where n % 2 = 0 and n % 200 > 0;
insert into program_mark (id, program_id, node_id, kind, starts_at, created_at)
  select 2000000 + n, n, 1, 'INCLUDE', '2020-01-01', '2020-01-01' from number_list where n between 2 and 200;

insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at)
  select n, 1 + floor(n / 5), 1 + n % 200, concat(26, n), '2021-01-01' from number_list;
insert into blocked_card (program_id, card_number, blocked_from)
  select 1 + n % 200, concat(26, n), '2021-01-01' from number_list where n % 3 = 0;
insert into blocked_card (program_id, card_number, blocked_from) select 1, concat(77, n), '2021-01-01' from number_list;
