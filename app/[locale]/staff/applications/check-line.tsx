import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { Check } from "#domain/review/queue-checks";

/** One check in words; the sign beside it says the same. */
export async function CheckLine({ check }: { check: Check }) {
  const t = await getTranslations("queue.checks");
  return (
    <span className={check.look ? "ck look" : "ck pass"}>
      <Icon name={check.look ? "triangle-exclamation-point" : "check"} size={14} />
      <span>{words(t, check)}</span>
    </span>
  );
}

function words(t: Awaited<ReturnType<typeof getTranslations<"queue.checks">>>, check: Check): string {
  switch (check.code) {
    case "member":
    case "applying":
    case "domain":
      return t(check.code, { name: check.name });
    case "identifier":
      return t(`identifier.${check.why}`);
    case "identifierFits":
      return t(check.code);
    default:
      return t(check.code, { n: check.n ?? 0 });
  }
}
