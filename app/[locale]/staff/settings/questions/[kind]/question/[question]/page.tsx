import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { questionsOf } from "#domain/membership/definition/definition";
import { questionWords } from "#lib/forms/question-words";
import { status } from "#lib/requests/status";
import NotFound from "../../../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../../../title-of-found.ts";
import { loadFees, loadKind } from "../../../../load.ts";
import { Editor } from "../../editor.tsx";
import { Inspector } from "../../inspector/inspector.tsx";

type Params = { params: Promise<{ kind: string; question: string }>; searchParams: Promise<{ find?: string | string[] }> };

export async function generateMetadata({ params }: Params) {
  const [{ kind, question }, t] = await Promise.all([params, getTranslations("settings.words")]);
  const found = loadKind(kind).then((known) => known && questionsOf(known.body).find(({ key }) => key === question));
  return { ...(await titleOfFound(found, () => t("title"))), robots: { index: false } };
}

/** One question of the draft beside the list of them all; on a phone alone. */
export default guarded(async function QuestionsWords({ params, searchParams }: Params) {
  const [{ kind: ofKind, question: key }, { find }] = await Promise.all([params, searchParams]);
  const [words, kind, fees] = await Promise.all([questionWords("ES"), loadKind(ofKind), loadFees()]);
  const question = kind && questionsOf(kind.body).find((each) => each.key === key);
  if (!kind || !question) {
    status(404);
    return <NotFound />;
  }
  return (
    <Editor kind={kind} open={{ key, name: words.name(question) }} find={typeof find === "string" ? find : undefined}>
      <Inspector kind={kind} question={question} fees={fees} />
    </Editor>
  );
});
