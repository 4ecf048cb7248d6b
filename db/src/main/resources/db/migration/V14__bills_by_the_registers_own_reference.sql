-- A merchant asks about a bill by the number that its register gave it.
alter table invoice add key invoice_of_client (merchant_id, client_invoice_id, issued_at);
