-- The demo: three merchants, their tills, two loyalty programs and three shoppers. sign-ins.txt beside this
-- file says who signs in with what. Run once, on an empty database, by platform.DemoData, which fills in
-- the present moment (now), the day on which the shops began (opened), and the pictures, which it draws.
--
-- Fixed ids, by kind: merchants 1.., nodes 100.., users 200.., terminals 300.., programs 400.., pictures 500..,
-- marks 600.., shoppers 700.., their accounts 710.. and cards 720.., ledger 800... Those of the product
-- itself are far larger, so the two never meet.

-- Public Test Shop                         SOME_CARD is valid everywhere (marked at the root)
--   Stockholm                              CITY_CARD is valid here ...
--     Drottninggatan   two programs        default shop; till 0460000100001002, sticker DEMO1
--     Arlanda          SOME_CARD only      ... but not here (EXCLUDE); till 0460000100001003, sticker DEMO2
--   Online
--     Webshop          SOME_CARD only      checkout public_test_shop_terminal
-- City Coalition: owns CITY_CARD and has no shops of its own
-- Fredells Fisk: another merchant, in the coalition
--     Fiskhallen       CITY_CARD only      till 0460000300001001, sticker FISK1
insert into merchant (id, name, currency, refunds_allowed, created_at) values
  (1, 'Public Test Shop', 'SEK', true, '${opened}'),
  (2, 'City Coalition',   'SEK', true, '${opened}'),
  (3, 'Fredells Fisk',    'SEK', true, '${opened}');

insert into shop_node (id, merchant_id, kind, name, created_at) values
  (100, 1, 'GROUP', 'Public Test Shop', '${opened}'),
  (110, 1, 'GROUP', 'Stockholm',        '${opened}'),
  (111, 1, 'SHOP',  'Drottninggatan',   '${opened}'),
  (112, 1, 'SHOP',  'Arlanda',          '${opened}'),
  (120, 1, 'GROUP', 'Online',           '${opened}'),
  (121, 1, 'SHOP',  'Webshop',          '${opened}'),
  (140, 3, 'GROUP', 'Fredells Fisk',    '${opened}'),
  (141, 3, 'SHOP',  'Fiskhallen',       '${opened}');

insert into shop_node_parent (node_id, valid_from, parent_id) values
  (110, '${opened}', 100),
  (111, '${opened}', 110),
  (112, '${opened}', 110),
  (120, '${opened}', 100),
  (121, '${opened}', 120),
  (141, '${opened}', 140);

update merchant set default_shop_id = 111 where id = 1;
update merchant set default_shop_id = 141 where id = 3;

-- Reseller ids: each merchant's own, and one that names a shop.
insert into reseller (reseller_id, merchant_id, shop_node_id) values
  ('public_test_shop',         1, null),
  ('public_test_shop_arlanda', 1, 112),
  ('city_coalition',           2, null),
  ('fredellsfisk',             3, null);

-- Passwords are bcrypt hashes: 1234, 1234, 2345, 2009.
insert into merchant_user (id, merchant_id, user_id, name, role, password_hash, created_at) values
  (201, 1, '9900', 'Olle Owner',    'OWNER',  '$2a$10$CzD.4TCwey3xYHuAn588a.GT/S6MDAuBPFmrZCjOzr7q0S5Byg3y.', '${opened}'),
  (202, 1, '9901', 'Vera Viewer',   'VIEWER', '$2a$10$jm5xFBqzibUjatYVIdLayulz6dAuB.TAkQ.9ZPWg2W8KMfa2bkg/m', '${opened}'),
  (203, 2, '9900', 'Carin Council', 'OWNER',  '$2a$10$fG3fPQAZwQviSM8kAh.O9OBLwtKSZU2aTMNSsvqOyrdmZgCmbivdS', '${opened}'),
  (204, 3, '9900', 'Frida Fredell', 'OWNER',  '$2a$10$qfgyy1wT6jUUI/sA9qKZsuZFYj5Nt.N.klDbUjjUxOZ3k4ynTxGOi', '${opened}');

-- Passwords: 12345678 for the webshop, 2009 for the tills.
insert into terminal (id, terminal_id, merchant_id, shop_node_id, kind, external_id, name, password_hash,
                      seqr_id, accepts_rows_that_differ, registered_at) values
  (301, 'public_test_shop_terminal', 1, 121, 'WEBSHOP',       'webshop',        'Webshop checkout',
   '$2a$10$5kIthevliCbS1Gt.t0nPmeEjTEn5Ecw4kUNpZv/mAyCaQrYGNC5xC', null,    true,  '${opened}'),
  (302, '0460000100001002',          1, 111, 'CASH_REGISTER', 'drottning/1',    'Drottninggatan, till 1',
   '$2a$10$Gyyfm/BwNtT.nobRZXqBROwMG9mGMqFjcQSTl.n2QCifXFvRC4v3a', 'DEMO1', false, '${opened}'),
  (303, '0460000100001003',          1, 112, 'CASH_REGISTER', 'arlanda/1',      'Arlanda, till 1',
   '$2a$10$mYe1NEE.eqxVYxD3h7R7N.iD3VVl5gZNoqkiQgOi.0Q2sL1NeelWC', 'DEMO2', false, '${opened}'),
  (304, '0460000300001001',          3, 141, 'CASH_REGISTER', 'fiskhallen/1',   'Fiskhallen, till 1',
   '$2a$10$yurN22tqMpYc8jWdV2vAmuqvcMMu.5zK2T5OTSyjZjGeeWhJhzlyS', 'FISK1', false, '${opened}');

insert into picture (id, sha256, media_type, width_px, height_px, content, created_at) values
  (501, '${some_card_icon_sha256}',             'image/png', 110, 110, ${some_card_icon},             '${opened}'),
  (502, '${some_card_add_logo_sha256}',         'image/png', 160,  80, ${some_card_add_logo},         '${opened}'),
  (503, '${some_card_information_logo_sha256}', 'image/png', 640, 250, ${some_card_information_logo}, '${opened}'),
  (511, '${city_card_icon_sha256}',             'image/png', 110, 110, ${city_card_icon},             '${opened}'),
  (512, '${city_card_add_logo_sha256}',         'image/png', 160,  80, ${city_card_add_logo},         '${opened}'),
  (513, '${city_card_information_logo_sha256}', 'image/png', 640, 250, ${city_card_information_logo}, '${opened}');

-- SOME_CARD takes any 4 to 20 digits, so that a number can be made up at the till. CITY_CARD numbers are
-- EAN-13 codes that begin with 26, the range for numbers used inside a shop.
insert into loyalty_program (id, merchant_id, token_id, name, add_text, information_text,
                             number_pattern, number_length_min, number_length_max, check_digit,
                             icon_id, add_logo_id, information_logo_id, state, created_at) values
  (401, 1, 'SOME_CARD', 'Some Card',
   'Ten per cent off at Public Test Shop, in the shops and on the web. Type the number from your card, or just swipe it once at a till and let the app remember it.',
   'Your Some Card is shown at the till by itself: scan, look at the lower price, pay. Points for each purchase are on your card the same evening. Lost it? Tell us at any till and we block the number.',
   '[0-9]+', 4, 20, 'NONE', 501, 502, 503, 'PUBLISHED', '${opened}'),
  (402, 2, 'CITY_CARD', 'City Card',
   'One card for the shops of the city. Collect points where you see the skyline, and spend them in any of them. The number is the one under the bar code, 13 digits that begin with 26.',
   'City Card is run by City Coalition together with the shops. Points are valid for two years. Not every branch takes part: where the card does not count, the app leaves it out by itself.',
   '26[0-9]{11}', 13, 13, 'EAN13', 511, 512, 513, 'PUBLISHED', '${opened}');

insert into program_publication (program_id, published_from) values
  (401, '${opened}'),
  (402, '${opened}');

-- The coalition: both shop owners accepted the invitation.
insert into program_participation (program_id, merchant_id, invited_at, accepted_at, accepted_by_id) values
  (402, 1, '${opened}', '${opened}', 201),
  (402, 3, '${opened}', '${opened}', 204);

insert into program_mark (id, program_id, node_id, kind, starts_at, created_at) values
  (601, 401, 100, 'INCLUDE', '${opened}', '${opened}'),
  (602, 402, 110, 'INCLUDE', '${opened}', '${opened}'),
  (603, 402, 112, 'EXCLUDE', '${opened}', '${opened}'),
  (604, 402, 140, 'INCLUDE', '${opened}', '${opened}');

-- A card that was lost: swiped at a till it comes back with status 90.
insert into blocked_card (program_id, card_number, blocked_from, reason) values
  (402, '2690000000094', '${opened}', 'Reported lost');

-- The shoppers. Anna has stored one card, Bo two (City Card goes first in Drottninggatan: its mark is nearer),
-- Cilla none, so she is asked whether to remember a swiped one. PINs: 1234, 2345, 3456.
insert into wallet_user (id, msisdn, payer_reference, name, pin_hash, created_at) values
  (701, '46700000001', 'DEMO-SHOPPER-1', 'Anna Lind', '$2a$10$xFueapCp5VchB7Q.87BDZuOVk7Feg0aCdCEd.PEEBB5K2OAnoAiiW', '${now}'),
  (702, '46700000002', 'DEMO-SHOPPER-2', 'Bo Ek',     '$2a$10$9FjE3tLUPLtANby7FKgTQeXw3ubpymxFb9YOPP0GyV0Hn89QfanVe', '${now}'),
  (703, '46700000003', 'DEMO-SHOPPER-3', 'Cilla Dal', '$2a$10$xsD65.p7nT7Qw6MxyParcOzSRNmbigB5tedAUuoO2aG9oC3ATlQQu', '${now}');

-- The device of all three is called "demo", so that a call by hand stays short.
insert into wallet_device (id, wallet_user_id, secret_sha256, added_at, last_used_at)
select id, id, unhex(sha2('demo', 256)), created_at, created_at from wallet_user;

insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at) values
  (721, 701, 401, '1234567890',    '${now}'),
  (722, 702, 401, '2345678901',    '${now}'),
  (723, 702, 402, '2690000000018', '${now}');

-- The Test Bank: its own accounts (owner 0), the merchants', and the shoppers' with the money that it gave them.
insert into ledger_account (id, kind, owner_id, currency, balance_minor, created_at) values
  (800, 'ISSUE',    0,   'SEK', null,   '${now}'),
  (801, 'HELD',     0,   'SEK', null,   '${now}'),
  (811, 'MERCHANT', 1,   'SEK', null,   '${now}'),
  (812, 'MERCHANT', 2,   'SEK', null,   '${now}'),
  (813, 'MERCHANT', 3,   'SEK', null,   '${now}'),
  (821, 'SHOPPER',  701, 'SEK', 1000000, '${now}'),
  (822, 'SHOPPER',  702, 'SEK', 500000,  '${now}'),
  (823, 'SHOPPER',  703, 'SEK', 250000,  '${now}');

insert into wallet_account (id, wallet_user_id, account_reference, provider, provider_account, currency, name,
                            created_at) values
  (711, 701, 'demo-account-1', 'TEST_BANK', '821', 'SEK', 'Test Bank', '${now}'),
  (712, 702, 'demo-account-2', 'TEST_BANK', '822', 'SEK', 'Test Bank', '${now}'),
  (713, 703, 'demo-account-3', 'TEST_BANK', '823', 'SEK', 'Test Bank', '${now}');

-- 10 000, 5 000 and 2 500 kronor. The postings of a transfer sum to zero.
insert into ledger_transfer (id, kind, at, idempotency_key) values
  (831, 'FUND', '${now}', 'demo-money-1'),
  (832, 'FUND', '${now}', 'demo-money-2'),
  (833, 'FUND', '${now}', 'demo-money-3');

insert into ledger_posting (transfer_id, line, account_id, amount_minor, currency) values
  (831, 1, 800, -1000000, 'SEK'), (831, 2, 821, 1000000, 'SEK'),
  (832, 1, 800,  -500000, 'SEK'), (832, 2, 822,  500000, 'SEK'),
  (833, 1, 800,  -250000, 'SEK'), (833, 2, 823,  250000, 'SEK');

-- Password: demo-operator.
insert into operator_user (id, user_id, name, password_hash, created_at) values
  (901, 'operator', 'Olga Operator', '$2a$10$DvxFRIvXCcpmRhW6WzZfIO8sJZimNHMN1UPRHY2Mw9I9VV8DlmvxO', '${opened}');
