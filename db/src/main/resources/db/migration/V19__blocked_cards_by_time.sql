-- The console lists what was blocked last.
create index blocked_card_by_time on blocked_card (program_id, blocked_from, card_number);
