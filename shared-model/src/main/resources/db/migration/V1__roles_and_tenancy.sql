-- Who may touch what, and the wall between restaurants.
-- Services log in as roles that own nothing; passwords are set where the database is prepared, never here.
do $$
declare
  service text;
begin
  foreach service in array array[
    'crmres_gateway', 'crmres_ai', 'crmres_core', 'crmres_analytics', 'crmres_notification', 'crmres_lookup'
  ] loop
    begin
      execute format('create role %I nologin', service);
    exception
      when duplicate_object or unique_violation then null;
    end;
  end loop;
end
$$;

-- FORCE binds the tables' owner too and there is no BYPASSRLS on RDS: what must be found before the restaurant
-- is known is found by functions of this role, which has its own SELECT policies on just those tables.
do $$
begin
  execute format('grant crmres_lookup to %I', current_user);
exception
  when others then
    if not pg_has_role(current_user, 'crmres_lookup', 'member') then
      raise;
    end if;
end
$$;

create schema lookup;
grant usage, create on schema lookup to crmres_lookup;
grant usage on schema lookup to crmres_gateway, crmres_ai, crmres_core, crmres_analytics, crmres_notification;
grant usage on schema public to crmres_gateway, crmres_ai, crmres_core, crmres_analytics, crmres_notification, crmres_lookup;

-- Services compare the schema's version with the one they were built for; only the owner migrates.
grant select on flyway_schema_history
  to crmres_gateway, crmres_ai, crmres_core, crmres_analytics, crmres_notification;

create procedure make_tenant_table(table_name text)
  language plpgsql
as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format(
    'create policy tenant on %I '
    'using (restaurant_id = nullif(current_setting(''app.restaurant_id'', true), '''')::uuid) '
    'with check (restaurant_id = nullif(current_setting(''app.restaurant_id'', true), '''')::uuid)',
    table_name);
end
$$;

create procedure let_lookup_read(table_name text)
  language plpgsql
as $$
begin
  execute format('grant select on %I to crmres_lookup', table_name);
  execute format('create policy lookup on %I for select to crmres_lookup using (true)', table_name);
end
$$;

-- A look-up function belongs to crmres_lookup and is called by the named roles only.
create procedure make_lookup(signature text, variadic callers text[])
  language plpgsql
as $$
declare
  caller text;
begin
  execute format('revoke all on function lookup.%s from public', signature);
  foreach caller in array callers loop
    execute format('grant execute on function lookup.%s to %I', signature, caller);
  end loop;
  execute format('alter function lookup.%s owner to crmres_lookup', signature);
end
$$;

revoke all on procedure make_tenant_table(text), let_lookup_read(text), make_lookup(text, text[]) from public;
