-- Appends acts to assessments, all in one statement: planned once per connection, one commit for the whole group. An act is taken
-- only if its chain still ends where it ended when the act was decided on, and its round is what it was; the ids of those that were taken are returned.
create function append_acts(acts json, entries json, disclosures json, cells json) returns setof uuid
language plpgsql as $$
begin
  return query
  with wanted as (
    select * from json_to_recordset(acts) as w(id uuid, was_length integer, was_head text,
      round text, opens_on date, due_on date, own_due_on date, length integer, head text, last_at text, state text, folded jsonb)
  ), held as (
    -- Locked in the order of ids, so that two processes never wait for each other crosswise.
    select w.* from chain c join wanted w using (id)
    join assessment a on a.id = w.id join round r on r.id = a.round
    where c.length = w.was_length and c.head = decode(w.was_head, 'hex')
      and (w.round is null
        or (r.state, r.opens_on, r.due_on, (select x.due_on from round_extension x
              where x.round = a.round and x.unit = a.unit order by x.position desc limit 1))
          is not distinct from (w.round, w.opens_on, w.due_on, w.own_due_on))
    order by c.id for update of c
  ), lengthened as (
    update chain c set length = h.length, head = decode(h.head, 'hex'), last_at = h.last_at
    from held h where c.id = h.id
  ), entered as (
    insert into entry (chain, position, leaf, hash)
    select e.chain, e.position, e.leaf, decode(e.hash, 'hex')
    from json_to_recordset(entries) as e(chain uuid, position integer, leaf text, hash text)
    join held h on h.id = e.chain
  ), disclosed as (
    insert into disclosure (chain, position, field, salt, words)
    select d.chain, d.position, d.field, decode(d.salt, 'hex'), d.words
    from json_to_recordset(disclosures) as d(chain uuid, position integer, field text, salt text, words text)
    join held h on h.id = d.chain
  ), headed as (
    update assessment a set state = h.state, folded = h.folded, length = h.length from held h where a.id = h.id
  ), celled as (
    insert into cell (assessment, criterion, folded, position)
    select c.assessment, c.criterion, c.folded, c.position
    from json_to_recordset(cells) as c(assessment uuid, criterion text, folded jsonb, position integer)
    join held h on h.id = c.assessment
    on conflict (assessment, criterion) do update set folded = excluded.folded, position = excluded.position
  )
  select h.id from held h;
end $$;
