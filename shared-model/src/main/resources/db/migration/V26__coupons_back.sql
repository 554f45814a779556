-- The coupon of an order that is not made is worth something again; that it was taken stays written down.
alter table coupon_redemptions
  add column returned_at timestamptz,
  drop constraint coupon_redemptions_code_id_key;
create unique index coupon_redemptions_once on coupon_redemptions (code_id) where returned_at is null;
grant update (returned_at) on coupon_redemptions to crmres_core;
call privacy.adds('coupon_redemptions', '{}', array['returned_at']);
