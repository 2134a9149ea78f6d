import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { returnPath } from "#domain/access/input";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { askedAddress } from "#lib/requests/asked-address";
import { viewer } from "#lib/sessions/viewer";
import { AlreadyIn } from "./already-in.tsx";
import { EmailForm } from "./email-form.tsx";
import { WRONG_DETAILS, wrongAddress } from "./wrong-address.ts";

const PROBLEM = "problem";
type Query = { returnTo?: string; wrong?: string };

export async function generateMetadata({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, common, { wrong }] = await Promise.all([getTranslations("access"), getTranslations("common"), searchParams]);
  return { title: `${wrong ? common("form.errorPrefix") : ""}${t("signIn.title")}` };
}

export default guarded(async function SignIn({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, common, locale, query, who] = await Promise.all([
    getTranslations("access"),
    getTranslations("common"),
    getLocale(),
    searchParams,
    viewer(),
  ]);
  const to = paths(locale);
  const returnTo = returnPath.safeParse(query.returnTo).data;
  const wrong = wrongAddress.safeParse(query.wrong).data;
  const problem = wrong && (await formWords("access")).problem("email", { code: wrong, details: WRONG_DETAILS });
  const typed = wrong && (await askedAddress())?.email;
  return (
    <Sheet>
      {problem ? (
        // biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to what went wrong.
        <div role="alert" tabIndex={-1} autoFocus className="summary" aria-labelledby={PROBLEM}>
          <h2 id={PROBLEM}>{common("form.problem")}</h2>
          <ul>
            <li>
              <a href="#email">{problem}</a>
            </li>
          </ul>
        </div>
      ) : null}
      <h1>{t("signIn.title")}</h1>
      <p className="lead">{t(returnTo && who.kind !== "person" ? "signIn.leadBack" : "signIn.lead")}</p>
      <AlreadyIn returnTo={returnTo} />
      <EmailForm email={typed} returnTo={returnTo} problem={problem} />
      <SheetMore>
        {t.rich("signIn.notMember", { a: (words) => <a href={to.apply()}>{words}</a> })}
        <br />
        {t("signIn.applying")}
      </SheetMore>
    </Sheet>
  );
});
