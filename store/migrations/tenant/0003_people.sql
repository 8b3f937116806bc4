-- People are kept apart from the trail, which knows them by id alone; a person's row may be emptied, never removed.
create table person (
  id uuid primary key,
  name text not null,
  title text not null default '',
  email text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  added_at timestamptz not null,
  erased_at timestamptz
);

create table account (
  person uuid primary key references person,
  -- Lower case, compared as it stands.
  login text not null unique check (login = lower(login) and login <> ''),
  -- argon2id in PHC form; none until the set-up link was used, none where only OIDC leads in.
  password text,
  password_set_at timestamptz,
  -- A code is asked for where there is a secret; an offered one counts only once a code of it was typed.
  totp_secret bytea,
  totp_offered bytea,
  -- The last time step whose code was used, so that none works twice.
  totp_used_step bigint,
  disabled_at timestamptz
);

create table external_identity (
  issuer text not null,
  subject text not null,
  person uuid not null references person,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index external_identity_of on external_identity (person);

create table setup_link (
  token_hash bytea primary key,
  person uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index setup_link_of on setup_link (person) where used_at is null;

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person uuid not null references person,
  door text not null check (door in ('password', 'oidc', 'demo')),
  source text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  rotated_at timestamptz not null,
  expires_at timestamptz not null,
  -- Minutes without a request after which it is over.
  idle_minutes integer not null check (idle_minutes > 0),
  -- The token before the last rotation: honoured until the new one has come back, and some seconds longer for requests under way.
  previous_hash bytea,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  check ((ended_at is null) = (ended_because is null))
);
create index session_of on session (person) where ended_at is null;
create index session_before on session (previous_hash) where previous_hash is not null;

-- One sign-in with an outside provider that is under way; each may be used once.
create table oidc_state (
  state_hash bytea primary key,
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Attempts that have not succeeded, by the login that was typed and by the address they came from; with time they fade.
-- `locked_until` holds back the next one; `refused` counts what was turned away meanwhile, so that a flood does not fill the trail.
create table attempt (
  kind text not null check (kind in ('login', 'source', 'outside', 'turned-away')),
  name text not null,
  failures double precision not null,
  refused integer not null default 0,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (kind, name)
);
create index attempt_by_time on attempt (last_at);

-- What the law wants kept of every sign-in for a year: source, destination, account, time.
create table sign_in (
  id uuid primary key,
  at timestamptz not null,
  outcome text not null,
  door text not null,
  login text,
  person uuid references person,
  source text not null,
  destination text not null
);
create index sign_in_by_source on sign_in (source, at);
create index sign_in_by_login on sign_in (login, at);
create index sign_in_by_time on sign_in (at);

create table role_grant (
  id uuid primary key,
  person uuid not null references person,
  role text not null,
  -- For whom it counts: the unit of officers and heads; nothing for roles of the whole tenant.
  unit text references unit,
  division uuid references division,
  -- What an appraiser or council member looks at; empty means everything.
  blocks text[] not null default '{}',
  criteria text[] not null default '{}',
  -- An acting head: for whom, and how it is signed (`kt` ký thay, `tl` thừa lệnh, `tuq` thừa ủy quyền, `q` quyền).
  acting_for uuid references person,
  acting_form text check (acting_form in ('kt', 'tl', 'tuq', 'q')),
  basis text not null default '',
  from_on date not null,
  to_on date,
  granted_at timestamptz not null,
  ended_at timestamptz,
  check ((acting_for is null) = (acting_form is null)),
  check (acting_for is null or to_on is not null)
);
create index role_grant_of on role_grant (person) where ended_at is null;
create index role_grant_unit on role_grant (unit) where ended_at is null;
