-- Tills of old clients are not refused for a descriptive text: up to 4,000 characters are kept. Texts, because a row
-- has no room for so many long varchars. The copy takes a while where there are millions of bills.
alter table invoice
  modify title             text collate utf8mb4_unicode_520_ci null,
  modify client_invoice_id text null,
  modify cashier_id        text null,
  modify footer            text collate utf8mb4_unicode_520_ci null,
  modify back_url          text null,
  modify notification_url  text null,
  drop key invoice_of_client,
  add key invoice_of_client (merchant_id, client_invoice_id(100));

-- What only informs has six decimals. discount_minor stays for the previous release.
alter table invoice_row
  modify description text collate utf8mb4_unicode_520_ci null,
  modify unit        text collate utf8mb4_unicode_520_ci null,
  modify ean         text null,
  modify sku         text null,
  modify tax_rate    decimal(19,6) null,
  add column discount decimal(21,6) null after total_minor;

-- normal_number: the card number by which the token was judged; empty in rows of the previous release, and where the
-- number was sent in that form.
alter table customer_token
  modify description text collate utf8mb4_unicode_520_ci null,
  add column normal_number varchar(64) null after card_number,
  add key customer_token_by_normal_number (token_id, normal_number);

alter table payment_receipt
  modify receipt_type text null;
