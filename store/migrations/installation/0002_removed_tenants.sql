-- The installation's own record of the tenants that were taken out of it: a tenant's trail goes with its tables.
create table removed_tenant (
  id uuid primary key,
  slug text not null,
  name_vi text not null,
  is_demo boolean not null,
  founded_at timestamptz not null,
  removed_at timestamptz not null,
  -- How long its trail was, and SHA-256 over `id length head` of every chain: what a backup of that instant says of itself.
  entries bigint not null,
  heads text not null,
  -- The backup that was made first; null where whoever removed it said that none is wanted.
  backup text
);
