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
