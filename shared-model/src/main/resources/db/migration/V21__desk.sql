-- What a restaurant's people sort conversations by, tell each other about them, and say in them again and again.
create table labels (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  name jsonb not null,
  colour text not null check (
    colour in ('gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink')),
  position integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  unique (restaurant_id, id)
);
create unique index labels_by_arabic_name on labels (restaurant_id, (name ->> 'ar'));
create unique index labels_by_english_name on labels (restaurant_id, (name ->> 'en'));
call make_tenant_table('labels');
grant select, insert, update, delete on labels to crmres_core;

create table conversation_labels (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid not null,
  label_id uuid not null,
  put_by uuid not null,
  put_at timestamptz not null,
  unique (restaurant_id, conversation_id, label_id),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id),
  foreign key (restaurant_id, label_id) references labels (restaurant_id, id) on delete cascade
);
create index conversation_labels_by_label on conversation_labels (restaurant_id, label_id, conversation_id);
call make_tenant_table('conversation_labels');
grant select, insert, delete on conversation_labels to crmres_core;

create table conversation_notes (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid not null,
  text text not null,
  written_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
create index conversation_notes_in_order on conversation_notes (restaurant_id, conversation_id, created_at desc, id desc);
call make_tenant_table('conversation_notes');
grant select, insert, update, delete on conversation_notes to crmres_core;

create table canned_replies (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  -- of one branch, or of all
  branch_id uuid,
  shortcut text not null,
  -- the shortcut as com.crmres.model.SearchText folds it, so that two spellings are not two
  shortcut_key text not null,
  title text not null,
  text jsonb not null,
  -- all its words, folded
  search_text text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  unique (restaurant_id, shortcut_key),
  foreign key (restaurant_id, branch_id) references branches (restaurant_id, id)
);
call make_tenant_table('canned_replies');
grant select, insert, update, delete on canned_replies to crmres_core;

-- What is said of a conversation is said of its customer: it goes with them.
call privacy.deletes('conversation_labels',
  't.conversation_id in (select c.id from conversations c where c.customer_id = $1)');
call privacy.deletes('conversation_notes',
  't.conversation_id in (select c.id from conversations c where c.customer_id = $1)');
