-- The register's own name of a bill, for people who look for it: in any letter case, from its beginning on.
-- The column is computed, and takes no room but in the index.
alter table invoice
  add client_invoice_key varchar(100) character set utf8mb4 collate utf8mb4_unicode_520_ci
    generated always as (left(client_invoice_id, 100)) virtual,
  add key invoice_called (merchant_id, client_invoice_key, issued_at);
