import type pg from 'pg'

/**
 * The whole schema as text, in one order wherever it was made (结构转储): tables with columns and constraints, indexes, policies,
 * functions, rights. The name of the owner, which differs from place to place, is written `owner`.
 */
export async function schemaText(owner: pg.ClientBase): Promise<string> {
  const { rows } = await owner.query('select current_user as name')
  const parts: string[] = []
  for (const [title, query] of Object.entries(queries)) {
    const { rows: lines } = await owner.query<{ readonly line: string }>(query)
    parts.push(`-- ${title}\n\n${lines.map(({ line }) => line).join('\n')}\n`)
  }
  return parts.join('\n').replaceAll(` to ${rows[0].name} `, ' to owner ')
}

const ours = `n.nspname = 'public' and c.relname <> 'migrations'`

const queries = {
  tables: `
    select 'table ' || c.relname ||
      case when c.relforcerowsecurity then ' (kept apart, the owner too)' when c.relrowsecurity then ' (kept apart)' else '' end
      || coalesce(' with ' || array_to_string(c.reloptions, ', '), '') || E'\\n' ||
      (select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when a.attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E'\\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
      || coalesce(E'\\n' || (select string_agg('  ' || pg_get_constraintdef(k.oid), E'\\n' order by k.conname collate "C")
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '') as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') order by c.relname collate "C"`,
  indexes: `
    select pg_get_indexdef(i.indexrelid) as line
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} order by pg_get_indexdef(i.indexrelid) collate "C"`,
  policies: `
    select 'policy ' || policyname || ' on ' || tablename || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
      || ' using ' || coalesce(qual, '-') || coalesce(' check ' || with_check, '') as line
    from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
  functions: `
    select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' order by p.proname collate "C"`,
  rights: `
    select 'grant ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C") || ' on '
      || c.relname || ' to ' || g.grantee::regrole as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
    where ${ours} and g.grantee <> c.relowner and g.grantee <> 0
    group by c.relname, g.grantee order by c.relname collate "C"`,
}
