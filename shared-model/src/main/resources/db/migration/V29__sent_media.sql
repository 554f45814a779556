-- Files that restaurants send: kept in S3 beside those of customers, and with Meta for as long as Meta keeps uploads.
alter table media
  alter column meta_media_id drop not null,
  add constraint media_lies_somewhere check (meta_media_id is not null or object_key is not null);
grant insert on media to crmres_core;

-- One upload serves every message of the number that carries the same bytes. It names nobody.
create table media_uploads (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  whatsapp_number_id uuid not null,
  sha256 text not null,
  mime_type text not null,
  meta_media_id text not null,
  -- business time
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  unique (restaurant_id, whatsapp_number_id, sha256, mime_type)
);
call make_tenant_table('media_uploads');
grant select, insert, update, delete on media_uploads to crmres_gateway;
