-- Appends acts to assessments: one call, one commit for the whole group, each statement planned once per connection. An act is taken
-- only if its chain still ends where it ended when the act was decided on, and its round is what it was; the ids of those that were
-- taken are returned. Arrays of one name hold one row at each place: of acts, entries, words, rows of assessments, rows of criteria.
create function append_acts(
  act_ids uuid[], act_was_lengths integer[], act_was_heads bytea[], act_lengths integer[], act_heads bytea[], act_last_at text[],
  act_rounds text[], act_opens_on date[], act_due_on date[], act_own_due_on date[],
  entry_chains uuid[], entry_positions integer[], entry_leaves text[], entry_hashes bytea[],
  entry_at text[], entry_actors text[], entry_acts text[], entry_cells text[],
  words_chains uuid[], words_positions integer[], words_fields text[], words_salts bytea[], words_texts text[],
  head_ids uuid[], head_states text[], head_folded jsonb[],
  cell_assessments uuid[], cell_criteria text[], cell_folded jsonb[], cell_positions integer[]
) returns uuid[]
language plpgsql as $$
declare
  taken uuid[];
begin
  with lengthened as (
    update chain c set length = w.length, head = w.head, last_at = w.last_at
    from unnest(act_ids, act_was_lengths, act_was_heads, act_lengths, act_heads, act_last_at, act_rounds, act_opens_on, act_due_on,
      act_own_due_on) as w(id, was_length, was_head, length, head, last_at, round, opens_on, due_on, own_due_on)
    where c.id = w.id and c.length = w.was_length and c.head = w.was_head
      and (w.round is null or exists (
        select from assessment a join round r on r.id = a.round
        where a.id = w.id
          and (r.state, r.opens_on, r.due_on, (select x.due_on from round_extension x
                where x.round = a.round and x.unit = a.unit order by x.position desc limit 1))
            is not distinct from (w.round, w.opens_on, w.due_on, w.own_due_on)))
    returning c.id
  )
  select array_agg(id) into taken from lengthened;
  insert into entry (chain, position, leaf, hash, at, actor, act, cell)
    select * from unnest(entry_chains, entry_positions, entry_leaves, entry_hashes, entry_at, entry_actors, entry_acts, entry_cells)
      as e(chain, position, leaf, hash, at, actor, act, cell)
    where e.chain = any(taken);
  if words_chains <> '{}' then
    insert into disclosure (chain, position, field, salt, words)
      select * from unnest(words_chains, words_positions, words_fields, words_salts, words_texts)
        as d(chain, position, field, salt, words)
      where d.chain = any(taken);
  end if;
  if head_ids <> '{}' then
    update assessment a set state = h.state, folded = h.folded
      from unnest(head_ids, head_states, head_folded) as h(id, state, folded)
      where a.id = h.id and a.id = any(taken);
  end if;
  if cell_assessments <> '{}' then
    insert into cell (assessment, criterion, folded, position)
      select * from unnest(cell_assessments, cell_criteria, cell_folded, cell_positions)
        as c(assessment, criterion, folded, position)
      where c.assessment = any(taken)
      on conflict (assessment, criterion) do update set folded = excluded.folded, position = excluded.position;
  end if;
  return taken;
end $$;
