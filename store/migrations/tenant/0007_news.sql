-- Up to when the trail was read for what people are told; each notice is told once by its key, so that reading twice does no harm.
create table news_read (
  only_row boolean primary key default true check (only_row),
  until timestamptz not null
);
