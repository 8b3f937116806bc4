-- What a person is told in the desk; unread ones go into one digest a day.
create table notice (
  id uuid primary key,
  person uuid not null references person,
  kind text not null,
  -- Notices of the same key are told once.
  key text not null,
  words_vi text not null,
  words_en text not null,
  link text not null default '',
  made_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  unique (person, key)
);
create index notice_waiting on notice (person) where read_at is null;

-- Who wants no daily letter: what waits is told in the desk alone.
create table without_digest (
  person uuid primary key references person,
  since timestamptz not null
);

-- Letters on their way. The row is the truth; a job only carries it.
create table letter (
  id uuid primary key,
  person uuid not null references person,
  kind text not null,
  key text not null,
  address text not null,
  subject text not null,
  -- Emptied once sent where it holds a set-up link.
  words text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  -- Why the last try failed: a code, never an address.
  failure text,
  given_up_at timestamptz,
  unique (person, key)
);
create index letter_waiting on letter (made_at) where sent_at is null and given_up_at is null;

create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
