-- Restaurants and branches as their owners run them: structured addresses, hours with Ramadan and special days,
-- delivery, what is near, and versions that two people cannot overwrite for each other.
create extension if not exists cube;
-- puts the restaurant before the place in one index
create extension if not exists btree_gist;

alter table restaurants
  add column version bigint not null default 0;

alter table branches
  add column version bigint not null default 0,
  add column delivery jsonb,
  -- Metres from the centre of the earth along three axes. The expression names nothing that a restored database,
  -- whose search path is empty, could not find; earthdistance's own ll_to_earth would.
  add column earth_point cube generated always as (
    case when latitude is not null and longitude is not null then
      cube(array[
        6378168 * cos(radians(latitude)) * cos(radians(longitude)),
        6378168 * cos(radians(latitude)) * sin(radians(longitude)),
        6378168 * sin(radians(latitude))])
    end) stored,
  add check ((latitude is null) = (longitude is null));

-- Hours of one interval a day become lists under the day's short name; an address in one line becomes the street.
alter table branches no force row level security;
alter table restaurants no force row level security;
update branches set
  operating_hours = jsonb_build_object('exceptions', '[]'::jsonb, 'week', coalesce(
    (select jsonb_object_agg(left(day, 3), jsonb_build_array(hours)) from jsonb_each(operating_hours) as d (day, hours)
     where jsonb_typeof(hours) = 'object'), '{}'::jsonb)),
  address = case when address ? 'ar' and address ? 'en'
    then jsonb_build_object('street', jsonb_build_object('ar', address -> 'ar', 'en', address -> 'en'), 'country', 'SA')
    else address end;
update restaurants set settings = (settings - 'facts') || jsonb_build_object('faq', (
    select jsonb_agg(jsonb_build_object(
      'id', gen_random_uuid(),
      'topic', fact -> 'topic',
      'question', jsonb_build_object('ar', fact -> 'topic', 'en', fact -> 'topic'),
      'answer', jsonb_build_object('ar', fact -> 'ar', 'en', fact -> 'en'),
      'keywords', '[]'::jsonb))
    from jsonb_array_elements(settings -> 'facts') fact))
where jsonb_typeof(settings -> 'facts') = 'array' and settings -> 'facts' <> '[]';
alter table branches force row level security;
alter table restaurants force row level security;

create index branches_by_age on branches (restaurant_id, created_at, id);
create index branches_by_place on branches using gist (restaurant_id, earth_point) where deleted_at is null;
