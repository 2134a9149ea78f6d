/** The order in which emails were written, for tests: a row of PostgreSQL has no number of its own. */
export const WRITTEN = "alter table outbox add column written bigint generated always as identity";

/**
 * Empties a database as it was migrated: rows are deleted, which takes 3 ms where a copy takes 100, and a table that has grown is rebuilt. As a
 * replica no trigger fires, neither the seals of the audit nor foreign keys. Numbers begin at one again only if that is asked: a process that goes on
 * may have kept what was read by a number.
 */
export const RESET = `create function reset_for_test(from_one boolean default false) returns void language plpgsql as $$
declare one record;
begin
  set local session_replication_role = replica;
  for one in select c.oid::regclass as name, pg_relation_size(c.oid) as bytes from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not in ('schema_migrations', 'turns_committed', 'clusters')
  loop
    if one.bytes > 500000 then execute format('truncate %s cascade', one.name);
    elsif one.bytes > 0 then execute format('delete from %s', one.name);
    end if;
  end loop;
  for one in select c.oid::regclass::text as name, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where from_one and c.relnamespace = current_schema()::regnamespace and a.attidentity <> ''
  loop
    perform setval(pg_get_serial_sequence(one.name, one.attname), 1, false);
  end loop;
  update turns_committed set n = n + 1;
  delete from clusters where id <> 'home';
  update clusters set slug = 'home', name = 'Basque Health Cluster' where (slug, name) is distinct from ('home', 'Basque Health Cluster');
end $$`;
