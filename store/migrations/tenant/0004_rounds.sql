-- An edition of a framework as it was taken in: its text and the hash of it. A later one of the same id is another version.
create table edition (
  id text not null,
  version integer not null check (version > 0),
  sha256 text not null,
  -- As text, not taken apart: options count by their order.
  framework json not null,
  added_at timestamptz not null,
  primary key (id, version),
  unique (id, sha256)
);

create table round (
  id uuid primary key,
  edition text not null,
  edition_version integer not null,
  name_vi text not null,
  name_en text not null,
  from_on date not null,
  to_on date not null,
  state text not null default 'preparing',
  opens_on date,
  due_on date,
  founded_at timestamptz not null,
  foreign key (edition, edition_version) references edition
);

-- One unit in one round. `id` is also the id of its chain. State and cells are folded from the entries and can be made anew.
create table assessment (
  id uuid primary key references chain,
  round uuid not null references round,
  unit text not null references unit,
  block text not null,
  state text not null,
  folded jsonb not null,
  unique (round, unit)
);

-- One criterion of one assessment, folded.
create table cell (
  assessment uuid not null references assessment,
  criterion text not null,
  folded jsonb not null,
  position integer not null,
  primary key (assessment, criterion)
-- A cell is written again and again: room on its page saves the index from being written too.
) with (fillfactor = 70);

-- A file is its content; whoever cites it, it lies once.
create table file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  type text not null,
  added_at timestamptz not null
);

create table evidence (
  id uuid primary key,
  unit text not null references unit,
  title text not null check (title <> ''),
  number text not null default '',
  issued_on date,
  effective_on date,
  received_on date,
  file text references file,
  file_name text not null default '',
  added_by uuid not null references person,
  added_at timestamptz not null,
  withdrawn_at timestamptz
);
create index evidence_of on evidence (unit);

-- More time for one unit of a round, and the entry that gave it. The day of the round stays as it is: both are told apart. The
-- latest entry counts; earlier ones are kept.
create table round_extension (
  round uuid not null references round,
  unit text not null references unit,
  due_on date not null,
  chain uuid not null,
  position integer not null,
  primary key (round, unit, position),
  foreign key (chain, position) references entry
);
