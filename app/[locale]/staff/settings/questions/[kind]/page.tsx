import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { loadKind } from "../../load.ts";
import { Editor } from "./editor.tsx";
import { AddForm } from "./inspector/add-form.tsx";

type Params = { params: Promise<{ kind: string }>; searchParams: Promise<{ section?: string | string[]; find?: string | string[] }> };

export async function generateMetadata({ params }: Params) {
  const [{ kind }, t] = await Promise.all([params, getTranslations("settings.questions")]);
  return { ...(await titleOfFound(loadKind(kind), () => t("title"))), robots: { index: false } };
}

/** What one kind of organisation is asked, and another question beside it. */
export default guarded(async function Questions({ params, searchParams }: Params) {
  const [kind, { section, find }] = await Promise.all([loadKind((await params).kind), searchParams]);
  if (!kind) {
    status(404);
    return <NotFound />;
  }
  const offered = kind.body.sections.find(({ key }) => key === section)?.key;
  return (
    <Editor kind={kind} find={typeof find === "string" ? find : undefined}>
      <div className="inspector">
        <AddForm kind={kind} section={offered} />
      </div>
    </Editor>
  );
});
