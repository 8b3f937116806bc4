-- Who declared, took in, cited, explained, submitted or approved anything of an assessment stands in its folded row, in the order
-- of their first act, as the fold of its entries says.
update assessment a set folded = a.folded || jsonb_build_object('actedForUnit', coalesce((
  select jsonb_agg(p.actor order by p.first) from (
    select e.actor, min(e.position) as first from entry e
    where e.chain = a.id and e.actor is not null
      and e.act in ('declare', 'intake', 'cite', 'explain', 'submit', 'approve')
    group by e.actor
  ) p
), '[]'::jsonb));
