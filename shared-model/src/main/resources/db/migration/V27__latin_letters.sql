-- Words are searched for without their accents, as com.crmres.model.SearchText folds them now: Ünal as unal.
create function pg_temp.without_accents(words text) returns text
  language sql immutable
as $$
  select normalize(regexp_replace(normalize(translate(words, U&'\0131\00F8\0142\0111', 'iold'), nfkd),
    '[' || U&'\0300-\036F' || ']', '', 'g'), nfkc)
$$;

-- Owners are bound by their policies too.
alter table messages no force row level security;
alter table customers no force row level security;
alter table menu_items no force row level security;
alter table canned_replies no force row level security;
update messages set search_text = pg_temp.without_accents(search_text)
where search_text ~ ('[' || U&'\00C0-\024F\1E00-\1EFF' || ']');
update customers set search_text = pg_temp.without_accents(search_text)
where search_text ~ ('[' || U&'\00C0-\024F\1E00-\1EFF' || ']');
update customers set tag_text = pg_temp.without_accents(tag_text)
where tag_text ~ ('[' || U&'\00C0-\024F\1E00-\1EFF' || ']');
update menu_items set search_text = pg_temp.without_accents(search_text)
where search_text ~ ('[' || U&'\00C0-\024F\1E00-\1EFF' || ']');
update canned_replies set search_text = pg_temp.without_accents(search_text)
where search_text ~ ('[' || U&'\00C0-\024F\1E00-\1EFF' || ']');
alter table messages force row level security;
alter table customers force row level security;
alter table menu_items force row level security;
alter table canned_replies force row level security;
