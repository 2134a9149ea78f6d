import type { Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";
import { inFileOf } from "#test/portal-file";
import type { Portal } from "../portals/portal.ts";

type Given = { locale: Locale; kind?: string; country?: string; organisation?: string; email?: string };

/** A draft that was just confirmed, as rows; `access` is what its browser keeps in a cookie. */
export function newDraft(portal: Pick<Portal, "database">, { locale, kind, country = "ES", organisation, email: given }: Given) {
  const id = newId();
  const access = newToken();
  const reference = `BHC-2026-${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
  const email = given ?? `draft-${id}@example.org`;
  const name = organisation ?? `Laminak ${id.slice(0, 6)}, S.L.`;
  const now = Date.now();
  inFileOf(portal.database, (db) => {
    const definition = kind
      ? db.prepare("select id from application_definitions where kind = ? order by version desc").pluck().get(kind)
      : null;
    db.prepare(
      `insert into applications (id, cluster_id, reference, submit_key, first_name, last_name, name_key, email, email_key, country, position, organisation_name,
      organisation_key, locale, status, kind, definition_id, created_at, version)
      select ?, id, ?, ?, 'Nahia', 'Zubiondo', 'nahia zubiondo', ?, ?, ?, 'Director', ?, ?, ?, 'draft', ?, ?, ?, 1 from clusters`,
    ).run(id, reference, newId(), email, email, country, name, name.toLowerCase(), locale, kind ?? null, definition ?? null, now);
    db.prepare("insert into application_access (token_hash, application_id, created_at, expires_at) values (?, ?, ?, ?)").run(
      tokenHash(access),
      id,
      now,
      now + 3_600_000,
    );
  });
  return { id, reference, email, organisation: name, access };
}

/** Such a draft, whose task list opens in this page. */
export async function openDraft(page: Page, portal: Pick<Portal, "database" | "url">, given: Given) {
  const { access, ...draft } = newDraft(portal, given);
  await page.context().addCookies([{ name: "auzolan-application", value: access, url: portal.url, httpOnly: true, sameSite: "Lax" }]);
  await page.goto(`/${given.locale}/apply/tasks/${draft.reference}`);
  return { ...draft, list: page.url() };
}
