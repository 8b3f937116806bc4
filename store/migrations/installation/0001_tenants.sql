-- One installation serves one province with its communes, or many tenants; each tenant's tables lie in a schema of its own.
create table tenant (
  id uuid primary key,
  -- Also the name of the schema: `tenant_<slug>`.
  slug text not null unique check (slug ~ '^[a-z][a-z0-9_]{0,40}$'),
  name_vi text not null,
  name_en text not null,
  -- The host names that lead to this tenant; with a single tenant every host does.
  hosts text[] not null default '{}',
  is_demo boolean not null default false,
  founded_at timestamptz not null
);

-- What was last done to the whole installation: `backup`, `verify`, `restore`, `upgrade`.
create table milestone (
  name text primary key,
  at timestamptz not null,
  detail jsonb not null default '{}'
);
