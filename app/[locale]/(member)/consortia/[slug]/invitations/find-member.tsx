import { getLocale, getTranslations } from "next-intl/server";
import { TextField } from "#components/form/text-field";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import type { Invitations } from "#domain/consortia/partners/invitations";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";

/** Which member to invite, by its name: a GET, so that it works without scripts and has an address. */
export async function FindMember({ consortium, named }: Pick<Invitations, "consortium" | "named">) {
  const [t, invitations, common, words, locale] = await Promise.all([
    getTranslations("invitations.find"),
    getTranslations("invitations"),
    getTranslations("common"),
    formWords("invitations"),
    getLocale(),
  ]);
  const to = paths(locale);
  const { slug, may } = consortium;
  if (may.invite !== true)
    return (
      <div className="sec">
        <EmptyState
          state="denied"
          title={t("cannot")}
          action={
            may.invite === "forbidden" ? (
              <a href={to.people(consortium.place?.slug)}>{common("whoCan")}</a>
            ) : (
              <a href={to.consortiumWorkspace(slug)}>{invitations("back")}</a>
            )
          }
        >
          {words.refusal(may.invite)}
        </EmptyState>
      </div>
    );
  return (
    <section className="sec">
      <h2>{t("title")}</h2>
      {named ? <Note tone="warn">{t(named.found.length > 0 ? "several" : "unknown", { name: named.name })}</Note> : null}
      <ul className="lines">
        {(named?.found ?? []).map((one) => (
          <li key={one.slug}>
            <a href={to.consortiumInvitations(slug, one.slug)}>{one.name}</a>
            <span className="meta">{one.town}</span>
          </li>
        ))}
      </ul>
      <form action={to.consortiumInvitations(slug)} className="stack mt-4">
        <TextField name="name" label={t("name")} hint={t("hint")} width="w-m" defaultValue={named?.name} />
        <p>
          <Button quiet>{t("go")}</Button>
        </p>
      </form>
    </section>
  );
}
