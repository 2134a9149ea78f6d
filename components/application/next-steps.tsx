import { getTranslations } from "next-intl/server";
import { Steps } from "../ui/steps.tsx";

type Props = {
  typical: { days: number | undefined };
  /** Within how many days one confirms the address and sends the application. */
  days: { confirm: string; fill: string };
  /** After the form is sent, only what is left to do, with the day the link ends. */
  isSent?: boolean;
};

/** What happens from the form to the answer. */
export async function NextSteps({ typical, days, isSent = false }: Props) {
  const t = await getTranslations("membership.steps");
  const send = { title: t("send.title"), when: t("send.when"), text: t("send.text") };
  const confirm = {
    title: t("confirm.title"),
    when: t("confirm.when", { days: days.confirm }),
    deadline: isSent,
    text: t("confirm.text"),
  };
  const fill = { title: t("fill.title"), when: t("fill.when", { days: days.fill }), text: t("fill.text") };
  const when = typical.days === undefined ? t("answer.unknown") : t("answer.known", { days: typical.days });
  const answer = { title: t("answer.title"), when, text: t("answer.text") };
  return <Steps steps={isSent ? [confirm, fill, answer] : [send, confirm, fill, answer]} />;
}
