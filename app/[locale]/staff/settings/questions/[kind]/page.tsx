import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { InForce } from "../../in-force.tsx";
import { loadKind } from "../../load.ts";
import { OlderVersions } from "../../older-versions.tsx";
import { restore } from "./actions.ts";
import { AddForm } from "./add-form.tsx";
import { Changes } from "./changes.tsx";
import { OfVersion } from "./of-version.tsx";
import { PageRows } from "./page-rows.tsx";

type Params = { params: Promise<{ kind: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("settings.questions"))("title"), robots: { index: false } };
}

/** What one kind of organisation is asked: the draft, section by section, and what it changes. */
export default guarded(async function Questions({ params }: Params) {
  const [t, sections, terms, common, locale, kind] = await Promise.all([
    getTranslations("settings"),
    getTranslations("membership.tasks.sections"),
    getTranslations("terms.kind"),
    getTranslations("common.nav"),
    getLocale(),
    loadKind((await params).kind),
  ]);
  if (!kind) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const title = t("questions.titleOf", { kind: terms(kind.kind) });
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs label={common("here")} trail={[{ href: to.staffSettings(), text: t("title") }]} here={terms(kind.kind)} />
      <h1>{title}</h1>
      <p className="mt-2 mb-4">{t("questions.lead")}</p>
      <InForce kind={kind} />
      <p>
        <a className="tap" href={to.staffPreview(kind.kind)}>
          {t("questions.preview")}
        </a>
      </p>
      <Changes kind={kind} />
      <AddForm kind={kind} />
      {kind.body.sections.map((section) => (
        <section key={section.key} className="sec">
          <h2>{sections(section.key)}</h2>
          {section.pages.map((page) => (
            <PageRows key={page.key} kind={kind} section={section} page={page} />
          ))}
        </section>
      ))}
      <OlderVersions older={kind.older} restore={restore}>
        <OfVersion kind={kind} />
      </OlderVersions>
    </div>
  );
});
