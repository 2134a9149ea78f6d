import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import { OPEN_STATUSES } from "#domain/membership/state";
import { formWords } from "#lib/forms/form-words";
import { withdraw } from "../committee-actions.ts";
import type { LoadedApplication } from "../load.ts";
import { OneButton } from "../one-button.tsx";
import { Reopen } from "../reopen.tsx";
import { Notes } from "./notes.tsx";
import { Recusal } from "./recusal.tsx";
import { Rubric } from "./rubric.tsx";
import { Vote } from "./vote.tsx";

/** What staff think of the application. Whoever has a conflict of interest reads why none of it is shown. */
export async function Deliberation({ loaded }: { loaded: LoadedApplication }) {
  const { application, scores, votes, now } = loaded;
  const recusal = application.may.deliberate;
  if (recusal === true)
    return (
      <>
        <Reopen application={application} reopening={loaded.reopening} />
        {scores ? (
          <Rubric
            applicationId={application.id}
            scores={scores}
            open={OPEN_STATUSES.includes(application.status)}
            mayScore={application.may.score === true}
          />
        ) : null}
        <Vote application={application} votes={votes} now={now} />
        {loaded.office ? <Notes application={application} mentionable={loaded.mentionable} /> : null}
        <Recusal application={application} />
      </>
    );
  const [t, words] = await Promise.all([getTranslations("committee.recusal"), formWords("committee")]);
  return (
    <section className="box stack">
      <h2>{t("title")}</h2>
      <Note tone="info">
        {words.refusal(recusal)} {t("hidden")}
      </Note>
      {application.may.withdrawRecusal === true ? (
        <div className="mt-3">
          <OneButton action={withdraw} name="withdraw" applicationId={application.id} look="btn quiet small">
            {t("withdraw")}
          </OneButton>
        </div>
      ) : null}
    </section>
  );
}
