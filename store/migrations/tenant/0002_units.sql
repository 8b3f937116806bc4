-- Units live in time: ids are ours and dated; names, codes and places within others carry their days.
create table unit (
  id text primary key,
  level text not null,
  "within" text,
  founded_on date not null,
  founded_is_stand_in boolean not null default false,
  ended_on date,
  check (ended_on is null or ended_on >= founded_on)
);
create index unit_within on unit ("within");

create table unit_name (
  unit text not null references unit,
  vi text not null,
  en text not null,
  kind text not null,
  from_on date,
  to_on date
);
create index unit_name_of on unit_name (unit);

create table unit_alias (
  unit text not null references unit,
  alias text not null,
  primary key (unit, alias)
);

create table unit_code (
  unit text not null references unit,
  code text not null,
  system text not null,
  from_on date,
  to_on date
);
create index unit_code_of on unit_code (unit);
create index unit_code_text on unit_code (code);

-- One edge of one act of lineage; `share` is the part of `from_unit` that passed, where it is known.
create table lineage (
  id uuid primary key,
  on_day date not null,
  kind text not null check (kind in ('merge', 'split', 'absorb', 'transfer', 'rename', 'abolish')),
  from_unit text not null references unit,
  to_unit text references unit,
  share numeric check (share > 0 and share <= 1),
  basis text not null check (basis <> '')
);
create index lineage_from on lineage (from_unit);
create index lineage_to on lineage (to_unit);

-- The divisions (phòng) of a unit, among which it splits its criteria.
create table division (
  id uuid primary key,
  unit text not null references unit,
  name text not null check (name <> ''),
  ended_at timestamptz,
  unique (unit, name)
);
