import { getTranslations } from "next-intl/server";
import { Steps } from "../ui/steps.tsx";

type Props = {
  typical: { days: number | undefined } /** After the form is sent, only what is left to do, with the day the link ends. */;
  confirmBy?: string;
};

/** What happens from the form to the answer. */
export async function NextSteps({ typical, confirmBy }: Props) {
  const t = await getTranslations("membership.steps");
  const send = { title: t("send.title"), when: t("send.when"), text: t("send.text") };
  const confirm = {
    title: t("confirm.title"),
    when: confirmBy ?? t("confirm.when"),
    deadline: confirmBy !== undefined,
    text: t("confirm.text"),
  };
  const fill = { title: t("fill.title"), when: t("fill.when"), text: t("fill.text") };
  const when = typical.days === undefined ? t("answer.unknown") : t("answer.known", { days: typical.days });
  const answer = { title: t("answer.title"), when, text: t("answer.text") };
  return <Steps steps={confirmBy === undefined ? [send, confirm, fill, answer] : [confirm, fill, answer]} />;
}
