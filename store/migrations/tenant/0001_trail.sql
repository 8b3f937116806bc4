-- The trail: one chain of entries for each thing that acts change. A leaf is the canonical text that was hashed; what can be
-- asked of an entry stands beside it, and `verify` compares the two.
create table chain (
  id uuid primary key,
  kind text not null,
  subject text not null,
  length integer not null default 0 check (length >= 0),
  head bytea not null,
  -- The instant of the last entry: none after it may be earlier.
  last_at text not null default '',
  unique (kind, subject)
);

create table entry (
  chain uuid not null references chain,
  position integer not null check (position > 0),
  leaf text not null,
  hash bytea not null,
  at text not null,
  actor text,
  act text not null,
  cell text,
  primary key (chain, position)
);
create index entry_by_time on entry (at);
create index entry_by_actor on entry (actor, at);

-- The words behind the commitments of a leaf. A row may be emptied; its chain still holds.
create table disclosure (
  chain uuid not null references chain,
  position integer not null,
  field text not null,
  salt bytea,
  words text,
  erased_at timestamptz,
  primary key (chain, position, field),
  foreign key (chain, position) references entry,
  check ((salt is null) = (erased_at is not null) and (words is null) = (erased_at is not null))
);

create function refuse_change_of_trail() returns trigger language plpgsql as
$$ begin raise exception 'the trail is append-only' using errcode = 'TD001'; end $$;

create trigger entry_is_append_only before update or delete on entry
  for each row execute function refuse_change_of_trail();
create trigger entry_is_never_emptied before truncate on entry
  for each statement execute function refuse_change_of_trail();
